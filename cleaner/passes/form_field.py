"""Labels of form fields and their messages.

Why: the form is gone, its labels are left.

Removes: `Email(Required)`, `Thank you for subscribing`

Keeps: `Name the three rivers that meet here.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("form_field", max_words=14)
