"""Parts of an HTML page that are not the story by their own word: `<footer>`, `class="comments"`, `role="navigation"`.

An element is believed only while enough prose stands outside of it: pages wrap their whole article in `<form>`, `with-sidebar`
or `comment-open`, and on a forum the posts are the story; some kinds without prose always, but where they hold the main heading or all of
the page (`WITHOUT_PROSE`). Two passes over the runs of a page: count, then decide.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cleaner.document import Section
from cleaner.lines.sentences import are_prose_ends
from cleaner.readers.pieces import count_words

NEEDED: Mapping[str, tuple[int, float]] = {
    "footer": (30, 0.1), "navigation": (60, 0.2), "comments": (120, 0.3), "caption": (60, 0.2),
}  # fmt: skip
"""Words of prose that must stand outside of an element, and their share of those inside, by kind: threads are often longer than
the story above them."""
OTHERS = (60, 1.0)
"""The same for kinds that the table does not name."""
MOST_BESIDE_COMMENTS = 200
"""Words of prose outside of a thread of comments from which it is believed however long it is: three blogs' threads of 2,600 to 6,800 words
were their stories. 150 and 250 the same, 120 a reader's `Comment` too many; no other page of the sets changes."""
COLUMNS = frozenset(f"class word {word!r}" for word in "comment commentaire comentario commento kommentar".split())
"""Class words of single comments, and of the column `Comment`: a thread of that class holds others of it."""
WITHOUT_PROSE = frozenset(("dialog", "form", "navigation", "share"))
"""Kinds of parts that are believed on any page while they hold no prose, and not the main heading. Services .8492 to .8539, collections
.7115 to .7188, products .7358 to .7391, snippets .9474 to .9478; footers too: collections .7267, but listings .7265 to .7215."""
OF_STORIES = frozenset(("comments", "related", "sidebar"))
"""Kinds whose parts are often made as stories, `<article class="comment">`."""
OF_POSTS = frozenset(("comments", "form"))
"""Kinds that the posts of a forum stand in: `<div class="comment">`, `<form>`."""
MAX_WRAPPED = 0.5
"""Share of the prose of an element of another kind that may stand in an element inside that says it holds the story: what is more
wraps the story, whatever its class says."""
WRAPPED_WORDS = 60
"""Words of prose from which an element may wrap the story."""
MAX_LINKED = 0.5
"""Share of its characters in links up to which a run counts as prose."""
PROSE_WORDS = 8
"""Words from which a run that ends as a sentence counts as prose."""

_TAGS = {
    "nav": "navigation", "footer": "footer", "figcaption": "caption", "form": "form", "dialog": "dialog", "button": "form", "label": "form",
    "aside": "sidebar",
}  # fmt: skip
_ROLES = {"navigation": "navigation", "contentinfo": "footer", "complementary": "sidebar", "dialog": "dialog", "alertdialog": "dialog",
          "search": "form", "menu": "navigation", "menubar": "navigation"}  # fmt: skip
_WORDS: Mapping[str, str] = {
    word: kind
    for kind, words in {
        "comments": "comment comments commentlist commenting disqus livefyre respond replies kommentar kommentare kommentarer commentaire "
                    "commentaires comentario comentarios comentários commento commenti komentarze reacties hyvor coral",
        "navigation": "navigation navbar breadcrumb breadcrumbs pagination pager submenu menubar",
        "footer": "footer colophon fusszeile rodape",
        "sidebar": "sidebar sidebars complementary",
        "caption": "caption captions captiontext bildunterschrift bildtext legende",
        "related": "related relateds recirc recirculation recommendation recommendations recommended trending popular outbrain taboola "
                   "mostread mostviewed similar upnext readnext verwandte relacionadas relacionados correlati gerelateerd relaterte",
        "newsletter": "newsletter newsletters signup subscribe subscription optin mailchimp abonnement",
        "promotion": "promo promos promotion cta advert advertisement advertising sponsor sponsored sponsors affiliate donate donation "
                     "upsell",
        "dialog": "modal popup popups lightbox overlay cookie cookies consent gdpr onetrust",
        "share": "share sharing sharedaddy addtoany sharebar socials",
        "factbox": "poll polls factbox infobox faktaboks factboxes faktenbox infokasten",
        "author": "author authors authorbox bio autor autore auteur autorin biography",
        "disclaimer": "disclaimer disclaimers",
        "rating": "rating ratings",
        "notes": "footnotes endnotes",
    }.items()
    for word in words.split()
}  # fmt: skip
_ALL_WORDS = frozenset(_WORDS)


_LAYOUT = frozenset(("has", "layout", "no", "with", "without"))
"""Words of elements that hold the parts which they name, or do without."""
_STORY_TAGS = frozenset(("article", "main"))
_SMALL_TAGS = frozenset(("a", "span", "p", "li", "h1", "h2", "h3"))
"""Elements too small to hold a story, whatever their class says."""
_STORY_ROLES = frozenset(("article", "main"))
_STORY_ITEMS = frozenset(("articleBody", "reviewBody", "recipeInstructions"))
_STORY_WORDS = frozenset("articlebody storybody postbody postcontent entrycontent articlecontent articletext hentry".split())
_STORY_NOUNS = frozenset("article post entry story news artikel articulo noticia blog".split())
_BODY_NOUNS = frozenset("body content text copy inhalt contenido".split())


def holds_story(tag: str, role: str | None, item: str | None, names: frozenset[str]) -> bool:
    """Whether an element says that the story is in it."""
    if tag in _STORY_TAGS or (role and role in _STORY_ROLES) or (item and item in _STORY_ITEMS):
        return True
    if not names or tag in _SMALL_TAGS:
        return False
    return not names.isdisjoint(_STORY_WORDS) or not (names.isdisjoint(_STORY_NOUNS) or names.isdisjoint(_BODY_NOUNS))


class Sign:
    """An element, or brothers of one kind, that says what part of the page it is; and the prose that was counted in it."""

    __slots__ = ("headed", "inside", "nested", "place", "runs", "section", "wrapped")

    def __init__(self, section: Section, place: int) -> None:
        self.section = section
        self.place = place
        """Its number in `Markup.path`; elements inside have higher ones."""
        self.headed = False
        """Whether a main heading with text stands in it."""
        self.nested = False
        """Whether a part of the same kind stands in it, as single comments do in their thread; a column `Comment` holds none."""
        self.runs = 0
        """Runs of text in it."""
        self.inside = 0
        """Words of prose in it."""
        self.wrapped = 0
        """Those of them that stand in an element inside that says it holds the story."""

    def count(self, words: int, wraps: bool) -> None:
        """Count the prose of a run."""
        self.inside += words
        self.wrapped += words if wraps else 0


def section_of(tag: str, role: str | None, names: frozenset[str], in_story: bool) -> Section | None:
    """What an element says of itself by its name, its role or the words of its class and id.

    An `<aside>` in an element that holds the story is often a part of it, elsewhere it is not.
    """
    if tag in _TAGS and not (in_story and tag == "aside"):
        return Section(_TAGS[tag], f"element <{tag}>")
    if role and role in _ROLES:
        return Section(_ROLES[role], f"role {role!r}")
    if _ALL_WORDS.isdisjoint(names) or not _LAYOUT.isdisjoint(names):  # most elements; `with-sidebar`, `no-comments`
        return None
    found = min(names & _ALL_WORDS)
    return Section(_WORDS[found], f"class word {found!r}")


def prose_words(texts: Sequence[str], densities: Iterable[float]) -> list[int]:
    """Words of each run that ends as a sentence and is no link; 0 for any other."""
    columns = zip(are_prose_ends(texts), densities, count_words(texts), strict=True)
    return [words if words >= PROSE_WORDS and density <= MAX_LINKED and prose else 0 for prose, density, words in columns]


def believed(signs: Iterable[Sign], prose: int, runs: int, doubted: frozenset[str]) -> Section | None:
    """The outermost of the signs around a run that is to be believed, on a page with so many words of prose and runs of text: what holds
    all of them is no part. `doubted`: kinds that are not."""
    for sign in signs:
        kind = sign.section.kind
        if kind in doubted or sign.runs >= runs:
            continue
        if sign.wrapped > MAX_WRAPPED * sign.inside and sign.inside >= WRAPPED_WORDS and kind not in OF_STORIES:
            continue
        if prose - sign.inside >= _needed(sign):
            return sign.section
    return None


def _needed(sign: Sign) -> float:
    """Words of prose that must stand outside of a part; where the page's main heading stands in it, it may be all of the page."""
    kind, inside = sign.section.kind, sign.inside
    if not inside and kind in WITHOUT_PROSE and not sign.headed:
        return 0
    least, share = NEEDED.get(kind, OTHERS)
    needed = max(least, share * inside)
    thread = kind == "comments" and not sign.headed and (sign.nested or sign.section.evidence not in COLUMNS)
    return min(needed, MOST_BESIDE_COMMENTS) if thread else needed
