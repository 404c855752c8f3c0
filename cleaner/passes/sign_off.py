"""Sign-offs of agencies behind the last sentence.

Why: they are the header’s agency.

Removes: `(ANI)`, `(PTI) ABC XYZ`, `PTI ABC`, `– dpa`

Keeps: `He works for a news agency (AP).` in the middle of the story; `a private network (VPN).`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import within
from cleaner.lines.agencies import agency
from cleaner.metadata import Fact

LAST_BLOCKS = 3
"""Blocks at the end of the story in which a sign-off may stand."""

_BRACKETED = re.compile(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\.?(?:\s+[A-Z]{2,4}){0,4}$")

_INITIALS = re.compile(r"(?<=[.!?\"”])\s+([A-Z]{2,5})(?:\s+[A-Z]{2,4}){0,4}$")
_DASHED = re.compile(r"(?<=[.!?\"”])\s*(?:[-–—]{1,2}\s?|/)([A-Z][\w /]{1,20}|dpa|ritzau/?|afp)\.?$")


def judge_context(view: View) -> Iterator[Finding]:
    story = view.story
    inside = view.inside()
    for block in inside[-LAST_BLOCKS:]:
        for pattern in (_BRACKETED, _DASHED, _INITIALS):
            found = pattern.search(block.text[-80:])
            name = agency(found.group(1)) if found else None
            if found and name:
                low = max(0, len(block.text) - 80) + found.start()
                yield Finding(block, f"agency {name!r}", (low, len(block.text)), (Fact("agency", name, "sign-off"),))
                break
    for block in [*inside[-LAST_BLOCKS:], *within(view.blocks, story.end, story.end + 2)]:
        name = agency(block.text.rpartition(":")[2]) if block.word_count <= 4 else None
        if name:
            yield Finding(block, f"agency {name!r} alone", facts=(Fact("agency", name, "sign-off"),))
