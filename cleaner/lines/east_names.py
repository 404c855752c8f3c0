"""Names of Chinese and Korean people, by their family names, and the words for reporters between them.

Neither script has capitals, and Chinese puts no spaces: what stands alone is a name only by its first character, its length, and what it
does not hold.
"""

from __future__ import annotations

import re

_CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧"
    "姜崔钟鍾鐘谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安"
    "齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙"
    "鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔"
    "边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺"
)
"""Family names of one character of some 99 % of the people, simplified and traditional (after the census of China of 2010)."""
_DOUBLE = tuple("欧阳 歐陽 诸葛 諸葛 司马 司馬 上官 司徒 东方 東方 夏侯 尉迟 皇甫 慕容 令狐 公孙 公孫".split())
_NO_CHINESE = frozenset("报報社网網台部室刊讯訊摄攝版页頁电電图圖载載转轉接续續日期间間者会會局省市县縣区區镇鎮村路街号號")
"""Characters that names as good as never end with: of houses, places, pictures, notices."""
_HAN = re.compile(r"[\u4e00-\u9fff]{2,4}")
_HANGUL = re.compile(r"[가-힣]{3}")
_KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
"""Family names of more than 99 % of the people (census of Korea of 2015)."""
_NO_KOREAN = frozenset("부면글수기팀사판란장실과회원일자시")
"""Syllables that end sections, offices, counters, and hardly a name."""
_NO_KOREAN_WORDS = frozenset(
    "반도체 금융권 정치권 강원도 경기도 제주도 전라도 경상도 이벤트 문화재 문의처 편집국 보도국 고객님 주소지 주택가 증권가".split()
)
"""Sections, regions and labels of three syllables that begin as family names do."""
_JOBS = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}(?:[报報网網社台]|新闻|新聞)|[本晨晚早][报報]|本[网網刊台])?(?:全媒体|全媒體|实习|實習|见习|見習|特约|特約|特派|首席|融媒体)?"
    r"(?:[记記]者|[通特][讯訊约約][员員]|[实實][习習]生|[编編][辑輯])[:：]?"
)
_EDITOR = re.compile(r"[责責]?任?[编編][辑輯][:：\s]\s?[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])")
"""Who edited is no author: `编辑：王明`."""
_APART = re.compile(r"[、，,;；\s]+")
_ORNAMENT = re.compile(r"^[A-Z](?=[本\u4e00-\u9fff]{1,4}[报報网網社刊记記])")
"""A letter that a font shows as an ornament: `N本报记者 陈思远`."""
MOST = 8
"""People whom one line names."""


def is_chinese_name(text: str) -> bool:
    """Whether a text may be a Chinese name: two to four characters that begin with a family name.

    >>> is_chinese_name("陈思远"), is_chinese_name("本报综合"), is_chinese_name("高清网")
    (True, False, False)
    """
    if not _HAN.fullmatch(text) or text[-1] in _NO_CHINESE:
        return False
    return text.startswith(_DOUBLE) if len(text) > 3 else text[0] in _CHINESE


def is_korean_name(text: str) -> bool:
    """Whether a text may be a Korean name: three syllables that begin with a family name."""
    return bool(_HANGUL.fullmatch(text)) and text[0] in _KOREAN and text[-1] not in _NO_KOREAN and text not in _NO_KOREAN_WORDS


def chinese_people(text: str) -> tuple[str, ...]:
    """The people of a text that is nothing but Chinese names, with or without the words for reporters before them; else none.

    >>> chinese_people("本报记者 陈思远 通讯员周浩")
    ('陈思远', '周浩')
    """
    if text.isascii():
        return ()
    bare = _JOBS.sub("、", _EDITOR.sub("、", _ORNAMENT.sub("", text)))
    names = [name for name in _APART.split(bare.strip(" 、（）()【】[]")) if name]
    return tuple(names) if 0 < len(names) <= MOST and all(map(is_chinese_name, names)) else ()


def has_chinese_job(text: str) -> bool:
    """Whether a text holds the word for a reporter, a correspondent or an editor."""
    return bool(_JOBS.search(text))
