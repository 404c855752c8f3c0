"""What crawlers put in front of a page: ` date 2026-02-12 ` glued to the first word, `key: value` lines, front matter."""

from __future__ import annotations

import re

KEYS = frozenset(
    "title headline date published publish_date published_time publication_date pubdate date_published publishdate datepublished "
    "pubdatetime modified updated date_modified last_modified lastmod datemodified updateddate last_updated number_of_pages warning "
    "author authors byline url source_url url_source link canonical language lang site site_name sitename hostname "
    "source publisher description summary agency location markdown_content warc-type warc-target-uri warc-date "
    "warc-record-id warc-refers-to warc-block-digest content-type content-length warc-identified-content-language".split()
)
"""Keys that begin a header line, lower case, spaces as underscores."""

_SIGNS = frozenset({"title", "date", "url", "url_source", "source_url", "published", "published_time", "warc-type", "publish_date"})
"""One line with one of these keys is a header; any other key needs a second header line beside it."""

_GLUED = re.compile(r"\s{0,80}date (\d{4}-(?:0\d|1[0-2])(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)?)(?=\s|$)\s?")
_PAIR = re.compile(r"([A-Za-z][A-Za-z_ -]{0,32}):(?:\s|$)")

FRONT_LINES = 400
"""Lines of front matter at most."""
_FRONT = re.compile(r"[-#\[\]{}\"' \t]|[A-Za-z_][\w.-]*(?: [\w.-]+){0,3}\s*(?::(?=\s|$)|=)")
"""How a line of front matter begins: an item, a comment, a section, what goes on with the line above, a key with its sign."""
_FIRST_KEY = re.compile(r"[\"']?[A-Za-z_][\w.-]*[\"']?\s*[:=]")
"""One of them is a known key or begins with a small letter: `Ingredients:` and `Q: …?` between two rules are text."""

HeaderLine = tuple[str, int]
"""Text of a header line and its line number, from 1."""


def split_crawl_header(text: str) -> tuple[list[HeaderLine], str, int]:
    """The header lines, the rest of the text, and the number of the line on which the rest begins."""
    glued = _GLUED.match(text)
    if glued:
        before = text[: glued.end()]
        return [(before.strip(), before.lstrip("\n ").count("\n") + 1)], text[glued.end() :], before.count("\n") + 1
    front = _front_matter(text)
    if front:
        return front
    lines = text.split("\n", 60)
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    fenced = start < len(lines) and lines[start].strip() == "---"
    header: list[HeaderLine] = []
    end = start
    for number in range(start, len(lines)):
        line = lines[number].strip()
        if not line:
            continue
        if line == "---" and fenced:
            end = number + 1
            if number > start:
                break
        elif _is_pair(line) or line.startswith("WARC/") or (fenced and header and (line[0] == "-" or ":" in line)):
            header.append((line, number + 1))
            end = number + 1
        else:
            break
    if not _is_header(header):
        return [], text, 1
    return header, "\n".join(lines[end:]), end + 1


def _front_matter(text: str) -> tuple[list[HeaderLine], str, int] | None:
    """What stands between lines of `---` (YAML) or `+++` (TOML) at the start of a page, whatever its keys are: what a value goes on
    with, and what is in a section, is one line with its key."""
    bare = text.lstrip()
    if not bare.startswith(("---", "+++")):
        return None
    first = text[: len(text) - len(bare)].count("\n") + 1
    lines = bare.split("\n", FRONT_LINES)
    fence = lines[0].rstrip()
    closing = ("---", "...") if fence == "---" else ("+++",) if fence == "+++" else ()
    end = next((at for at, line in enumerate(lines) if at and line.rstrip() in closing), 0)
    inside = [(line, at) for at, line in enumerate(lines[1:end], 1) if line.strip()]
    keys = [line for line, _ in inside if _FIRST_KEY.match(line) and (line.lstrip("\"'")[0].islower() or key_of(line))]
    if not keys or not all(_FRONT.match(line) for line, _ in inside):
        return None
    header: list[HeaderLine] = []
    section = False
    for line, at in inside:
        section = section or (fence == "+++" and line[0] == "[")
        begins = line.lstrip()[:2] == "- " or (line[0] not in " \t]}\"'" and not (section and line[0] != "["))
        if begins or not header:
            header.append((line.strip(), first + at))
        else:
            header[-1] = (f"{header[-1][0]} {line.strip()}", header[-1][1])
    return header, "\n".join(lines[end + 1 :]), first + end + 1


def key_of(line: str) -> str | None:
    """The key of a header line, lower case with underscores, or None when it has no known one."""
    pair = _PAIR.match(line)
    key = pair.group(1).strip().lower().replace(" ", "_") if pair else ""
    return key if key in KEYS else None


def _is_pair(line: str) -> bool:
    return key_of(line) is not None


def _is_header(header: list[HeaderLine]) -> bool:
    keys = [key_of(line) for line, _ in header]
    return bool(_SIGNS.intersection(key for key in keys if key)) if len(keys) == 1 else len(keys) > 1
