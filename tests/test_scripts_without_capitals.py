"""Names, heads and words in scripts without capitals: no capital tells there, so that each rule needs its look-alike."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.caseless_heads import read_caseless_head
from cleaner.lines.east_names import chinese_people, is_chinese_name, is_korean_name
from cleaner.lines.name_lines import boxed_names
from cleaner.lines.prose import content_words, whole_words
from cleaner.lines.sentences import are_prose_ends
from cleaner.lines.writers import signed_with_job

CHINESE = "市议会周二决定将出现裂缝的旧桥关闭两年，并增加渡船班次，居民可在三月底前提出意见。"
KOREAN = "시의회는 화요일 낡은 다리를 이 년 동안 닫고 고치기로 했다고 밝혔으며 나룻배는 그때까지 두 배로 다닌다고 말했다."
HINDI = "नगर परिषद ने मंगलवार को पुराने पुल को मरम्मत के लिए दो साल तक बंद करने का फैसला किया।"
URDU = "بلدیہ نے منگل کو پرانا پل مرمت کے لیے دو سال تک بند کرنے کا فیصلہ کیا اور کہا کہ کشتی چلتی رہے گی۔"
ARABIC = "قررت البلدية يوم الثلاثاء إغلاق الجسر القديم لمدة عامين لإصلاحه وقالت إن العبارة ستعمل حتى ذلك الوقت."
BENGALI = "পৌরসভা মঙ্গলবার পুরোনো সেতুটি মেরামতের জন্য দুই বছর বন্ধ রাখার সিদ্ধান্ত নিয়েছে এবং নৌকা চলবে।"
TELUGU = "మున్సిపాలిటీ మంగళవారం పాత వంతెనను మరమ్మతు కోసం రెండు సంవత్సరాలు మూసివేయాలని నిర్ణయించింది అని చెప్పింది."


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("陈思远", True), ("周浩", True), ("欧阳修远", True), ("高清网", False), ("本报讯", False), ("陈思远报", False), ("思远", False),
        ("据新华社", False),
    ],
)  # fmt: skip
def test_a_chinese_name_begins_with_a_family_name(text: str, is_name: bool) -> None:
    assert is_chinese_name(text) is is_name


@pytest.mark.parametrize(("text", "is_name"), [("김하늘", True), ("정치부", False), ("하늘", False), ("뉴스룸", False), ("조회수", False)])
def test_a_korean_name_has_three_syllables(text: str, is_name: bool) -> None:
    assert is_korean_name(text) is is_name


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("本报记者 陈思远 通讯员周浩", ("陈思远", "周浩")), ("记者陈思远、周浩", ("陈思远", "周浩")), ("N本报记者 陈思远", ("陈思远",)),
        ("陈思远 周浩", ("陈思远", "周浩")), ("未完待续", ()), ("下转第二版", ()), ("本报综合", ()), ("记者手记", ()), ("Jane Roe", ()),
    ],
)  # fmt: skip
def test_people_of_a_chinese_line(text: str, people: tuple[str, ...]) -> None:
    assert chinese_people(text) == people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("佐藤恵子", ("佐藤恵子",)), ("青山支局・佐藤恵子", ("佐藤恵子",)), ("佐藤恵子、山田太郎", ("佐藤恵子", "山田太郎")),
        ("敬称略", ()), ("随時掲載", ()), ("青山新聞", ()),
    ],
)  # fmt: skip
def test_names_in_a_japanese_bracket(text: str, names: tuple[str, ...]) -> None:
    assert boxed_names(text) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("김하늘 기자, 이바다 기자", ("김하늘", "이바다")), ("▣ 김하늘 기자 sky@example.com", ("김하늘",)),
        ("[ 김하늘 / sky@example.com ]", ("김하늘",)), ("[ 제보 / sky@example.com ]", ()),
        ("가나경제TV 디지털뉴스부 김하늘 기자", ("김하늘",)), ("청송·김하늘기자", ("김하늘",)), ("담당 기자", ()), ("新华社记者", ()),
        ("本报记者 陈思远 通讯员 周浩", ("陈思远", "周浩")),
    ],
)  # fmt: skip
def test_the_line_of_a_reporter(line: str, names: tuple[str, ...]) -> None:
    assert signed_with_job(line) == names


@pytest.mark.parametrize(
    ("head", "story", "language", "facts"),
    [
        ("本报讯 ", CHINESE, "zh", {}),
        ("【港口日報專訊】", CHINESE, "zh", {}),
        ("港口網10月27日電  ", CHINESE, "zh", {}),
        ("（记者 陈思远）", CHINESE, "zh", {"authors": ("陈思远",)}),
        ("本报广州3月5日电记者陈思远报道：", CHINESE, "zh", {"authors": ("陈思远",), "location": "广州"}),
        ("〔即時新聞／綜合報導〕", CHINESE, "zh", {}),
        ("[가나신문 김하늘 기자] ", KOREAN, "ko", {"authors": ("김하늘",)}),
        ("[가나신문] ", KOREAN, "ko", {}),
        ("पटना, 15 मार्च । ", HINDI, "hi", {"location": "पटना"}),
        ("नई दिल्ली, एएनआई। ", HINDI, "hi", {"location": "नई दिल्ली", "agency": "ANI"}),
        ("पटना, हरित संवाददाता। ", HINDI, "hi", {"location": "पटना"}),
        ("संवाद सूत्र, लखनऊ : ", HINDI, "hi", {"location": "लखनऊ"}),
        ("نئی دہلی: 5 مارچ (یو این آئی) ", URDU, "ur", {"location": "نئی دہلی", "agency": "UNI"}),
        ("(ویب ڈیسک) ", URDU, "ur", {}),
        ("بيروت - سمير حداد: ", ARABIC, "ar", {"location": "بيروت", "authors": ("سمير حداد",)}),
        ("নিজস্ব প্রতিবেদক : ", BENGALI, "bn", {}),
        ("హైదరాబాద్, పచ్చ: ", TELUGU, "te", {"location": "హైదరాబాద్"}),
    ],
)
def test_the_head_of_a_first_paragraph(head: str, story: str, language: str, facts: dict[str, object]) -> None:
    found = read_caseless_head(head + story, language)
    assert found
    assert {fact.field: fact.value for fact in found.facts} == facts
    assert (head + story)[found.end :] == story


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"电台讯号中断两天，{CHINESE}", "zh"), (f"（完）{CHINESE}", "zh"), (f"（记者手记）{CHINESE}", "zh"), (f"[단독] {KOREAN}", "ko"),
        (f"用户通过互联网讯飞输入法投票，{CHINESE}", "zh"), (f"警方在网讯中说，{CHINESE}", "zh"),
        (f"আমার বাবা ছিলেন একজন সাংবাদিক। {BENGALI}", "bn"),
        (f"हमारे गाँव का संवाददाता। {HINDI}", "hi"),
        (f"सवाल: {HINDI}", "hi"), (f"मेयर, {HINDI}", "hi"), (f"پل: {URDU}", "ur"), (f"(دو سال) {URDU}", "ur"),
        (f"السؤال - {ARABIC}", "ar"), (f"ঢাকা-সবুজপুর {BENGALI}", "bn"), ("पटना, एएनआई। बंद", "hi"), ("Patna, ANI: The council voted.", "hi"),
    ],
)  # fmt: skip
def test_what_is_no_head(text: str, language: str) -> None:
    assert read_caseless_head(text, language) is None


def test_words_of_korean_and_thai_are_told_by_their_parts() -> None:
    assert content_words("다리를 닫는다") >= {"다리", "리를", "닫는"}
    assert len(content_words("สะพานใหม่") & content_words("เปิดสะพานใหม่วันนี้")) > 3
    assert whole_words("다리를 열어젖히다 bridge") == {"열어젖히다", "bridge"}


def test_a_browsers_notice_in_thai_does_not_win_over_the_story() -> None:
    story = (
        "เทศบาลประกาศเมื่อวันอังคารว่าจะปิดสะพานเก่าเป็นเวลาสองปีเพื่อซ่อมแซม และเรือข้ามฟากจะวิ่งทุกครึ่งชั่วโมงจนกว่าจะเปิดใช้ได้อีกครั้ง\\n\\n"
        "ชาวบ้านสามารถแสดงความคิดเห็นได้จนถึงสิ้นเดือน วิศวกรกล่าวว่าพบรอยร้าวสองแห่งบนสะพานเมื่อปีที่แล้ว จึงต้องรีบซ่อมก่อนฤดูฝน"
    ).replace("\\n", "\n")
    notice = "โปรดอัพเดตเบราว์เซอร์\n\nเบราว์เซอร์ที่คุณใช้เป็นเวอร์ชันเก่าซึ่งไม่สามารถใช้บริการของเราได้ เราขอแนะนำให้อัพเดตเบราว์เซอร์เพื่อการใช้งานที่ดีที่สุด"
    result = clean(f"{notice}\n\nเทศบาลปิดสะพานเก่าสองปี\n\nโดย สมชาย ใจดี\n\n10 พ.ย. 2566\n\n{story}\n")
    assert result.text.startswith("เทศบาลประกาศ")
    assert result.metadata.title == "เทศบาลปิดสะพานเก่าสองปี"


@pytest.mark.parametrize(
    ("line", "authors", "agency"),
    [
        ("2026年03月09日 15:33 来源：港口时报 作者：陈思远", ("陈思远",), None),
        ("2026-03-09 15:33:21　来源：新华网　责任编辑：周浩", (), "Xinhua"),
        ("撰文：陈思远 責任編輯：周浩", ("陈思远",), None),
        ("2026-03-09  来源: 港口时报 作者:", (), None),
        ("来源：港口日报 作者：陈思远", ("陈思远",), None),
        ("来源：港口日报", (), None),
        ("作者：陈思远 港口日报", ("陈思远",), None),
        ("作者：陈思远 周浩", ("陈思远", "周浩"), None),
        ("编辑：王明", (), None),
        ("本报记者 陈思远 编辑：王明", ("陈思远",), None),
        ("文／陈思远", ("陈思远",), None),
        ("文化／体育", (), None),
        ("2026-03-09 12:11来源：港口日报网作者：陈思远", ("陈思远",), None),
        ("2026-03-09 10:22:14 出处：港口快报 作者：陈思远 编辑：周浩 人气： 5380 次 评论(18)", ("陈思远",), None),
        ("发表于2026-03-09 21:30| 1164次阅读| 来源HARBOUR| 0 条评论| 作者陈思远", ("陈思远",), None),
        ("2026-03-09 来源：港口日报 作者：网络整理", (), None),
        ("媒体报道", (), None),
        ("首页 / 图片 / 正文", (), None),
        ("资讯正文", (), None),
        ("陈思远报道", ("陈思远",), None),
    ],
)
def test_labels_in_a_row(line: str, authors: tuple[str, ...], agency: str | None) -> None:
    found = clean(f"旧桥将关闭两年\n\n{line}\n\n{CHINESE}\n\n{CHINESE.replace('旧', '老')}\n", kind="text").metadata
    assert (found.authors, found.agency) == (authors, agency)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("김하늘 기자 | 2024.05.03", ("김하늘",)), ("2024.05.03 10:00 김하늘 기자", ("김하늘",)), ("사회부 기자 | 2024.05.03", ()),
        ("반도체 | 2024.05.03", ()), ("강원도 2024.05.03", ()), ("김하늘 | 2024.05.03", ("김하늘",)),
    ],
)  # fmt: skip
def test_a_korean_reporter_stands_beside_the_day_and_a_section_does_not(line: str, authors: tuple[str, ...]) -> None:
    found = clean(f"낡은 다리 이 년 동안 닫는다\n\n{line}\n\n{KOREAN}\n\n{KOREAN.replace('낡은', '그')}\n", kind="text").metadata
    assert found.authors == authors
    assert str(found.published) == "2024-05-03"


@pytest.mark.parametrize(
    ("end", "authors"), [("（记者 陈思远）", ("陈思远",)), ("（完）", ()), ("（編輯：沈柏舟）1141127", ())]
)  # fmt: skip
def test_a_short_last_paragraph_may_end_with_a_bracket(end: str, authors: tuple[str, ...]) -> None:
    last = "市长表示没有其他办法，因为维修工作已经推迟了十多年。"
    result = clean(f"旧桥将关闭两年\n\n2024年5月3日\n\n{CHINESE}\n\n{last}{end}\n", kind="text")
    assert result.paragraphs[-1] == last
    assert result.metadata.authors == authors


@pytest.mark.parametrize("head", ["न्यूज डेस्क। ", "संवाददाता। "])
def test_a_desk_alone_in_front_of_a_danda_is_a_head(head: str) -> None:
    found = read_caseless_head(head + HINDI, "hi")
    assert found
    assert (head + HINDI)[found.end :] == HINDI


def test_a_bracket_that_says_who_gave_a_picture_ends_no_story() -> None:
    ends = ("记者 陈思远", "民眾提供", "组图", "视频")
    assert are_prose_ends([f"白色汽车与机车发生擦撞！（{end}）" for end in ends]) == [True, False, False, False]
