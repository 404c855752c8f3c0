"""Sentences that ask readers to follow somebody on social networks: `Follow the Ledger on Facebook and X for more harbour news.`

On WCXB and Fundus (wet) 50 lines are such sentences, and the gold holds one of them, a profile of a guest.
"""

from __future__ import annotations

import re

MAX_LENGTH = 300
"""Characters of such a line at most."""

FIRST_WORDS = frozenset(
    "follow join find get connect visit check subscribe like please also you and "
    "folge folgen folgt besuchen besuche suivez retrouvez rejoignez abonnez-vous sigue síguenos seguí siga segui seguici seguite "
    "volg följ gilla følg lik seuraa obserwuj śledź polub sledujte urmăriți urmărește kövess kövesd".split()
)
"""What such a sentence begins with: a cheap test before the pattern."""

_NETWORK = (
    "(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|threads|bluesky|mastodon|telegram|whatsapp|pinterest|reddit|tumblr"
    r"|snapchat|google news|google\+|google buzz|flipboard|spotify|discord|apple news|vk|weibo)"
)
_VERB = (
    "(?:follow|join|find|get|connect with|like (?:us|our)|visit|check out|subscribe to|you can (?:also )?(?:follow|find|join)"
    "|folgen? sie|folge|folgt|besuchen sie|suivez|retrouvez|rejoignez|abonnez-vous|sigue|síguenos|seguí|siga|segui|seguici|seguite"
    "|volg|följ|gilla|følg|lik|seuraa|obserwuj|śledź|polub|sledujte|urmăriți|urmărește|kövesse?|kövesd)"
)
_CALL = re.compile(
    rf"(?:please |also |and )*{_VERB}\b.{{0,60}}? (?:on|at|via|auf|bei|sur|en|em|su|no|na|nas|op|på|pe|a) (?:our |its |the )?{_NETWORK}"
    rf"(?:(?:,? (?:and|or|und|et|y|e|en|och|og|i|a|și|és) |, | & |/| / ){_NETWORK})*(?: (?:page|channel|account|app)s?)?"
    r"(?:[.!:]?$| (?:for|to (?:get|stay|see|be|keep|receive)) |[.!] )"
)


def call_to_follow(folded: str) -> bool:
    """Whether a folded line is such a sentence."""
    return len(folded) <= MAX_LENGTH and folded.partition(" ")[0] in FIRST_WORDS and bool(_CALL.match(folded))
