"""Codes that the program which makes a site of Markdown would have replaced: Liquid (Jekyll), Hugo, MDX (Docusaurus). [hot]"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.readers.markdown_inline import LINE

_HIGHLIGHT = re.compile(r"^\{%-?[ \t]*(?:end)?highlight\b[^%\n]{0,80}%\}[ \t]*$", re.M)
_SPAN = re.compile(r"(?<![`\\])(?:`[^`\n]*[\[{=<⟨^][^`\n]*`|``(?!`)[^`\n]*+(?:`[^`\n]++)*+``)(?!`)")
"""A span of code in which something looks like a sign of a dialect: `{% include a.html %}`, `df[["name"]]`, `==`."""
_ASIDE = "\x0f"
"""Around the number of a span that was set aside; no normalised text holds it."""
_NUMBERED = re.compile(f"`{_ASIDE}(\\d+){_ASIDE}`")
_CODE = re.compile(
    r"\{%(?!-?\s*(?:set|if|elif|elsif|else|endif|for|endfor|assign|capture|case|when|macro|block)\b)(?:[^%]|%(?!\})){0,600}%\}"
    r"|\{\{[<%](?:[^>%]|[>%](?!\}\})){0,600}[>%]\}\}|\{/\*(?:[^*]|\*(?!/\})){0,2000}\*/\}"
)
"""Includes, short codes, comments; not what a page that speaks of templates shows: `{% if … %}`."""
_CONTENTS = re.compile(r"^[*+-] [^\n]{1,40}(?=\n\{:toc[^}\n]*\})|^\{\{ *toc *\}\}$|^\[\[?_?(?:TOC|toc)_?\]?\][ \t]*$", re.M)
_OPENS_CONTENTS = ("{:toc", "{{ toc", "{{toc", "[TOC", "[toc", "_TOC_", "_toc_")
_STATEMENT = re.compile(
    r"^(?:import\s(?:[^\n]{1,200}\sfrom\s)?[\"'][^\"'\n]{1,200}[\"'];?"
    r"|export\s(?:const|default|let|function)\b[^\n]*;)[ \t]*$",
    re.M,
)
_COMPONENT = re.compile(r"^[ \t]*</?[A-Z][\w.]*(?:\s[^<>]{0,500})?/?>[ \t]*$", re.M)
_CAPITAL_TAG = re.compile("\n *<[A-Z]")
_MDX = re.compile(r"</[A-Z]|<[A-Z]\w*(?:\s[^<>]{0,500})?/>|^import\s[^\n]{0,200}[\"'];?[ \t]*$", re.M)


def fenced_codes(text: str) -> str:
    """A page with fences around what Liquid highlights."""
    return _HIGHLIGHT.sub("```", text) if "highlight" in text and "{%" in text else text


def spans_aside(text: str) -> tuple[str, list[str]]:
    """A page with a number in place of each span of code that no step may change, and these spans."""
    spans = _SPAN.findall(text) if "`" in text else []
    numbers = iter(range(len(spans)))
    return (_SPAN.sub(lambda _: f"`{_ASIDE}{next(numbers)}{_ASIDE}`", text) if spans else text), spans


def put_back(text: str, spans: Sequence[str]) -> str:
    """The page with its spans of code again."""
    return _NUMBERED.sub(lambda found: spans[int(found[1])], text) if spans else text


def without_codes(text: str) -> str:
    """A page without such codes; what stands between two of them stays."""
    braces = "{" in text
    if braces or "TOC" in text or "toc]" in text:
        text = _CONTENTS.sub("", text) if any(map(text.__contains__, _OPENS_CONTENTS)) else text
    if braces and ("{%" in text or "{{" in text or "{/*" in text):
        text = _CODE.sub(lambda found: LINE * found[0].count("\n"), text)
    if ("<" in text or "\nimport " in text) and (_CAPITAL_TAG.search(text) or "\nimport " in text) and _MDX.search(text):
        text = _COMPONENT.sub(lambda found: LINE * found[0].count("\n"), _STATEMENT.sub("", text))
    return text
