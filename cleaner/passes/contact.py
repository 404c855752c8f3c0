"""E-mail addresses, phone numbers and postal lines.

Why: they are the publisher’s, in a footer or beside a byline.

Removes: `Email: info@example.com`, `Phone: +91-720-0000000, 14, 15`, `Jane Roe can be reached at jane@example.com.`

Keeps: `Call 112 in an emergency.`; `She wrote to him at his office.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document
from cleaner.lines.name_shapes import is_name

MAX_WORDS = 14
"""Words of a contact line at most."""

_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\[email[\xa0 ]protected\]")
_PHONE = re.compile(r"\+?\(?\d[\d\s()./-]{6,24}\d")
_LABEL = re.compile(
    r"^\W*(?:e-?mail|phone|tel|telephone|telefon|téléphone|teléfono|telefone|telefono|fax|mobile|whatsapp|call us|contact|kontakt"
    r"|contacto|тел|почта|電話|电话|هاتف)\b",
    re.I,
)
_REACH = re.compile(
    r"((?:[^\W\d_a-z][\w.’'-]*\s){1,3}[^\W\d_a-z][\w.’'-]*)\s(?:can|may) be (?:reached|contacted|e-?mailed) (?:at|on|via|by)\s"
)
"""What stands behind a name with capitals."""


def candidates(document: Document) -> list[Block]:
    """Short lines with an address, or with a digit (folded to 0; very long words are not folded) behind a label or a bracket."""
    return [
        block for block in document.blocks
        if block.word_count <= MAX_WORDS
        and ("@" in block.text or "protected" in block.text
             or (("0" in block.folded or not block.folded) and (block.text[0] in "+(" or _LABEL.match(block.text))))
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    text = block.text
    email = _EMAIL.search(text) if "@" in text or "protected" in text else None
    if email and len(email[0]) > 0.4 * len(text):
        yield Finding(block, f"address {email[0]!r}")
        return
    if email and (reach := _REACH.match(text)) and is_name(reach[1], document.language):
        yield Finding(block, f"how to reach {reach[1]!r}")
        return
    if _LABEL.match(text):
        phone = _PHONE.search(text)
        if email or (phone and len(phone[0]) >= 7):
            yield Finding(block, f"label and number {phone[0].strip()!r}" if phone else "label and address")
            return
    phone = _PHONE.fullmatch(text.strip(" .|")) if text.startswith(("+", "(")) else None
    if phone and 8 <= sum(map(str.isdigit, text)) <= 15:
        yield Finding(block, f"number {text.strip()!r}")
