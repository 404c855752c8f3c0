"""Who of those that a byline names wrote: brackets behind names, labels of other work, the job word of scripts without capitals."""

from __future__ import annotations

import re

from cleaner.document import begins_small, fold
from cleaner.lexicon import TAIL, phrases, words
from cleaner.lines.agencies import agency
from cleaner.lines.east_names import chinese_people, has_chinese_job, is_chinese_name, is_korean_name
from cleaner.lines.first_names import begins_known

LABEL_LETTERS = 20
"""Letters of a label that the name stands right behind, at most."""
CLAUSE_WORDS = 5
"""Words, the first of them small, from which what follows a name is a clause and no role."""
_AUTHOR = re.compile(r"(?:by|von|par|por|di|auteur|autore?s?|autorin|authors?|yazar|автор|written|posted|published)\b", re.I)
"""Labels of an author that a name may stand right behind; `Text:`, `Story:`, `Haber:` stand before other things as often."""
_BRACKET = re.compile(r"(?:(?<=\s)[(（]|（)([^()（）]{1,40})[)）]|\s\[([^\[\]]{1,40})\]")
_WITH = re.compile(
    r"(?:avec|with|mit|con|com|met|med|z)\s("
    r"[^\W\d_a-zß-ÿ][\w.'’-]+(?:,?\s(?:de|du|van|von|et|and|und|y|e|en|og|och|i|[^\W\d_a-zß-ÿ][\w.'’-]+)){1,12})"
)
"""Those who wrote with the one in front of the bracket: `Par Jeanne Roe (avec Max Poe et Anne Doe)`."""
_JOINED = re.compile(r",\s(?:(?:et|and|und|y|e|en|og|och|i)\s)?|\s(?:et|and|und|y|e|en|og|och|i)\s")
_LABEL = re.compile(r"([^:：|]{2,30}?)\s?[:：]\s?\S")
_DASH = re.compile(r"\s+[/–—-]\s+")
_BETWEEN = re.compile(r"\s*[,;/]\s*|\s+\S{1,3}\s+")
_SLASHES = re.compile(r"\s*[/&+]\s*")
_HAN_NAME = r"[\u4e00-\u9fff·]{2,6}"
_HAN = re.compile(
    rf"(?:(?:本报|本報|本网|本刊|实习|實習|见习|特约|特派)?(?:全媒体)?(?:记者|記者|通讯员|通訊員)[:：]?\s*)?({_HAN_NAME}(?:[、\s]{_HAN_NAME})*?)\s*"
    r"(?:(?:文|撰文|文字|文并图)(?:\s?[/／、]\s?[图圖摄攝])?(?:\s.*)?|(?:本报|本報)?(?:摄影)?报道|(?:摄影)?報導|[/／]\s?[文图圖摄攝].*|(?:记者|記者))"
)
"""Chinese and Japanese: the writers in front of `文` (text), those behind it took the pictures."""
_HAN_GLUED = re.compile(r"[\u4e00-\u9fff](?:文|报道|報導)$")
"""That word right behind another: of a name, or `正文`, `媒体报道`."""
_NO_WRITERS = frozenset(
    "简介 介绍 文章 专栏 主页 信息 其他 更多 热门 观点 团队 声明 授权 原创 簡介 介紹 專欄 手记 调查 观察 现场 自序 "
    "시민 담당 취재 전문 인턴 객원 사진 영상 수습 선임 특별 본지 편집 온라인 디지털 뉴스 "
    "说明 佚名 请问 您好 你好 提问 获悉 报道 报导 注意 回复 推荐 最新 不详 未知 联系 按语 "
    "首页 首頁 新闻 新聞 媒体 媒體 专题 專題 资讯 資訊 图片 圖片 国内 國內 国际 國際 社会 社會 财经 財經".split()
)
"""What stands behind those words and is nobody."""
_LABEL_HAN = r"(?:(?:作者|撰文|采写|採寫|文)[:：/／|丨]\s?|(?:作者|撰文|采写|採寫)\s|作者(?=[\u4e00-\u9fff]{2,3}$))"
_JOB_HAN = r"[\u4e00-\u9fff]{0,10}(?:记者|記者|通讯员|通訊員)[:：\s]\s?"
_HAN_JOB = re.compile(rf"(?:{_LABEL_HAN}{_JOB_HAN}|{_JOB_HAN}|{_LABEL_HAN})({_HAN_NAME}(?:[、\s]{_HAN_NAME}){{0,4}})")
"""Names behind the word for a reporter or a writer, with the outlet's in front: `澎湃新闻记者 陈思远`, `作者陈思远`."""
_HANGUL_FRONT = re.compile(
    r"^(?:기자명\s|글\s?[·ㆍ/]\s?사진\s|[가-힣\w]{2,10}=|[가-힣]{1,8}(?:일보|신문|뉴스|방송|경제|타임스|투데이|통신|미디어|저널|TV|부|팀)\s|[가-힣\w]{2,10}\]\s?)+"
)
"""What stands in front of a Korean reporter: a label, the place, the paper, the desk."""
_MAIL = re.compile(r"\s*[(\[<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)\]>]?\s*$")
_HAN_FRONT = re.compile(r"^(?:[\u4e00-\u9fff]{1,4}[部局]|(?:編集|論説|専門)委員|ライター)\s(?=[\u4e00-\u9fff\u3041-\u30ff]{2,8}$)")
"""The desk or the office in front of a Japanese name: `社会部 高橋直美`."""
_HAN_BETWEEN = re.compile(r"\s(?:通讯员|通訊員|实习生|實習生)[:：]?\s?")
_PHOTOS_BY = re.compile(r"[.;,]?\s(?:Photo(?:s|graphy|graphs)?|Pictures|Images|Illustrations?|Video)\s(?:and\s\w+\s)?by\s.*$")
_NEXT_LABEL = re.compile(r"[\s,;·|/]+([^\W\d_]{3,20})\s?:\s")
_TAIWAN = re.compile(
    r"[记記]者\s?([\u4e00-\u9fff]{3,4})\s?[／/∕]\s?([\u4e00-\u9fff]{2,3}?)(?:即時|綜合|综合|專訪)?[报報][导導道]"
)
_HANGUL = re.compile(r"((?:[가-힣]{2,4}[\s·,]{1,2})*?[가-힣]{2,4})\s?(?:[가-힣]{2,4}\s)?(?:[가-힣]{0,6}기자|특파원|논설위원|통신원|PD)")
"""Korean: names in front of the word for a reporter."""
_HANGUL_PLACED = re.compile(r"[가-힣]{2}[·ㆍ]([가-힣]{3})기자")
"""Place and name: `청송·홍길동기자`."""


def is_other_work(text: str) -> bool:
    """Whether a text says what one did who did not write, and nothing else: `Photos`, `photo/video`, `Illustration`."""
    known = words("other_work", "any")
    parts = [fold(part) for part in _SLASHES.split(text.strip(" .:"))]
    return all(part in known for part in parts)


def with_colon(text: str, language: str | None) -> str:
    """A text with a colon in place of the dash behind the label that it begins with: `By – Jane Roe`."""
    dash = _DASH.search(text)
    label = fold(text[: dash.start()]) if dash else ""
    prefix = phrases("byline", language).match(f"{label}:").get("byline") if label else None
    return f"{text[: dash.start()]}: {text[dash.end() :]}" if dash and prefix and fold(prefix).rstrip(TAIL) == label else text


def label_apart(text: str, language: str | None) -> str:
    """A text with a space behind the label that it begins with: `Author:Jane Roe`."""
    label, _, rest = text.partition(":")
    if not (rest and rest[0].isalpha() and len(label) < LABEL_LETTERS and _AUTHOR.match(label)):
        return text
    if not any(map(begins_known, rest.split(", "))):
        return text
    return f"{label}: {rest}" if phrases("byline", language).match(f"{fold(label)}: a").get("byline") == f"{fold(label)}:" else text


def labels_other_work(text: str) -> bool:
    """Whether a text begins with the label of one who did not write: `Editor: Jane Roe`."""
    found = _LABEL.match(text)
    return bool(found) and is_other_work(found[1] if found else "")


def without_brackets(text: str) -> str:
    """Names without the brackets behind them, and without those who did not write, as their brackets say.

    `A (Rome) and B` → `A and B`; `A (with B)` → `A, B`; `A and B (text) and C (photos)` → `A and B`; `A (AP)` → `A, AP`. The names
    between two brackets belong to the second; of those in front of the first, the last one.
    """
    found = list(_BRACKET.finditer(text))
    if not found:
        return text
    out, at = "", 0
    for number, bracket in enumerate(found):
        names, said = text[at : bracket.start()].rstrip(), bracket[1] or bracket[2]
        if is_other_work(said):
            cuts = list(_BETWEEN.finditer(names)) if not number else []
            names = names[: cuts[-1].start()] if cuts else ""
        elif agency(said):
            names += f", {said}"
        elif (joined := _WITH.fullmatch(said)) and all(map(begins_known, _JOINED.split(joined[1]))):  # not `with Agency Inputs`
            names += f", {joined[1]}"
        out += names
        at = bracket.end()
    return (out + text[at:]).strip()


def only_writers(text: str) -> str:
    """Names as one string, those of writers only."""
    return ", ".join(signed_with_job(text)) or without_brackets(text)


def joins_names(text: str) -> bool:
    """Whether a line stands between two names and says nothing else: a comma, `and`."""
    bare = text.strip(" ,;/&+")
    return not bare or bare.casefold() in words("conjunction", "any")


def without_other_work(text: str) -> str:
    """Names up to the label of those who did not write: `Jane Roe Foto: Max Poe`, `Jane Roe, Fotos: Max Poe`."""
    text = _PHOTOS_BY.sub("", text)
    for found in _NEXT_LABEL.finditer(text):
        if is_other_work(found[1]):
            return text[: found.start()]
    return text


def reporter_of_taiwan(text: str) -> tuple[str, str] | None:
    """(reporter, place) of a line that papers of Taiwan sign with: `記者林可歆／台南報導`."""
    found = _TAIWAN.search(text) if "者" in text else None
    return (found[1], found[2]) if found else None


def without_desk(text: str) -> str:
    """A Japanese name without the desk in front of it."""
    return text if text.isascii() else _HAN_FRONT.sub("", text)


def is_clause(text: str) -> bool:
    """Whether a part behind a name goes on as a sentence does: `By Jane and Max, it was once called the garden`."""
    return begins_small(text) and len(text.split()) >= CLAUSE_WORDS


def signed_with_job(text: str) -> tuple[str, ...]:
    """The writers of a line that names them with the word for a reporter or for text, in scripts without capitals:
    `박서연 기자`, `本报记者 陈思远 文 周浩 摄`."""
    if text.isascii():
        return ()
    bare = _MAIL.sub("", text.strip(" []【】()（）=/|▣■□◆◇▲△▶ⓒ")).strip(" []|")
    bare = _HAN_BETWEEN.sub(" ", _HANGUL_FRONT.sub("", bare))
    several = [_HANGUL.fullmatch(part) for part in bare.split(", ")] if ", " in bare else []
    if several and all(several):
        return tuple(found[1] for found in several if found)
    if placed := _HANGUL_PLACED.fullmatch(bare):
        return (placed[1],)
    for pattern in (_HAN, _HANGUL, _HAN_JOB):
        found = pattern.fullmatch(bare)
        if found:
            between = r"[、\s,]+" if pattern is _HAN_JOB else r"[、\s·,]+"
            names = [name for name in re.split(between, found[1]) if not (is_other_work(name) or agency(name))]
            glued = pattern is _HAN and _HAN_GLUED.search(bare)
            if glued and not is_chinese_name(names[-1] if names else ""):
                return ()
            return () if not _NO_WRITERS.isdisjoint(names) else tuple(names)
    mailed = bare.strip(" /|·")
    if "@" in text and is_korean_name(mailed):
        return (mailed,)
    return chinese_people(text) if has_chinese_job(text) else ()
