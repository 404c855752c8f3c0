"""Sentences that ask readers to follow somebody on social networks: `Follow the Ledger on Facebook and X for more harbour news.`

On WCXB and Fundus (wet) 62 lines are such sentences, and the gold holds none of them.
"""

from __future__ import annotations

import re

MAX_LENGTH = 180
"""Characters of such a line at most."""

FIRST_WORDS = frozenset(
    "follow join find get connect visit check subscribe like please also you and "
    "folge folgen folgt besuchen besuche suivez retrouvez rejoignez abonnez-vous sigue síguenos seguí siga segui seguici seguite "
    "volg följ gilla følg lik seuraa obserwuj śledź polub sledujte urmăriți urmărește kövess kövesd".split()
)
"""What such a sentence begins with: a cheap test before the pattern."""

_NETWORKS = (
    "facebook|twitter|instagram|linkedin|youtube|tiktok|threads|bluesky|mastodon|telegram|whatsapp|pinterest|reddit|tumblr|snapchat"
    r"|google news|google\+|google buzz|flipboard|spotify|discord|apple news|vk|weibo"
)
_JOINED = r"(?:,? (?:and|or|und|et|y|e|en|och|og|i|a|și|és) |, | & |/| / )"
_ON = "(?:on|at|via|auf|bei|sur|en|em|su|no|na|nas|op|på|pe|a) (?:our |its |the )?"
_END = rf"(?:{_JOINED}(?:{_NETWORKS}|x))*(?: (?:page|channel|account|app)s?)?(?:[.!:]?$|[.!] | (?:for|to (?:get|stay|see|be|keep)) )"
_FOLLOW = (
    "(?:follow|like (?:us|our)|you can (?:also )?follow|(?:find|get|join|visit|check out|connect with|subscribe to) (?:us|me|our|my)"
    "|folgen? sie|folge|folgt|besuchen sie|suivez|retrouvez|rejoignez|abonnez-vous|sigue|síguenos|seguí|siga|segui|seguici|seguite"
    "|volg|följ|gilla|følg|lik|seuraa|obserwuj|śledź|polub|sledujte|urmăriți|urmărește|kövesse?|kövesd)"
)
_CALL = re.compile(
    rf"(?:please |also |and )*(?:{_FOLLOW}\b[^.!?]{{0,60}}? {_ON}(?:{_NETWORKS}|x){_END}"
    rf"|(?:get|find|join) [^.!?]{{1,40}}? {_ON}(?:{_NETWORKS}){_JOINED}(?:{_NETWORKS}|x){_END})"
)
"""Follow whom you like; who is to be found or joined is the writer, or stands on several networks."""


def call_to_follow(folded: str) -> bool:
    """Whether a folded line is such a sentence."""
    return len(folded) <= MAX_LENGTH and folded.partition(" ")[0] in FIRST_WORDS and bool(_CALL.match(folded))
