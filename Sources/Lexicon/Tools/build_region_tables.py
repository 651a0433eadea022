#!/usr/bin/env python3
"""Builds the region tables of CLexiconData.

    build_region_tables.py python_stdnum-2.2-py3-none-any.whl jieba-0.42.1.tar.gz FOLDER

`rebuild` beside it runs it with the right versions.

Written files, all little-endian:

  region_units.bin  u32 count, then 16 bytes a unit, sorted by code and first year:
                    u32 code, u32 name offset, u8 name length, u8 level, u8 form, u8 0,
                    u16 first year (0: from the start), u16 last year (0: still valid)
  region_names.bin  the names in UTF-8, back to back
  region_index.bin  u32 slots (a power of two), (slots + 1) u32 key numbers, then 16 bytes a key:
                    u32 name offset, u8 length, u8 flags (1 short, 2 ordinary word), u16 units,
                    u32 first entry of the unit list, u32 0; then the u16 unit lists.
                    A key lives in the slot of the hash of its first six bytes, longest first.
  region_bitmap.bin one bit for each of 65536 hashes of six bytes

The hash is  (a * 0x9E3779B1 ^ b * 0x85EBCA77) >> 16, with a and b the first and the second three
bytes as big-endian numbers, in 32 bits.
"""
import io
import re
import struct
import sys
import tarfile
import zipfile

# What the register of the ministry has and the package lacks.
ADDED = {330113: "[2021-]临平区", 330114: "[2021-]钱塘区"}
# Ended after the last issue of the register this table was compared with: still in use.
RECENT = 2025

LEVELS = {"province": 0, "prefecture": 1, "county": 2}
NATIONS = (
    "蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 拉祜族 "
    "水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 "
    "鄂温克族 德昂族 保安族 裕固族 独龙族 鄂伦春族 哈萨克 柯尔克孜 维吾尔 蒙古 各族").split()
SHORT_PROVINCES = {"内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "西藏自治区": "西藏", "宁夏回族自治区": "宁夏",
                   "新疆维吾尔自治区": "新疆", "香港特别行政区": "香港", "澳门特别行政区": "澳门"}
# Names of cities that mean something else in running text; the dictionary's tags miss them.
WORDS = set(
    "阿里 白山 玉树 安康 大同 长治 日照 开封 白银 来宾 朝阳 山南 中山 怒江 红河 普洱 黄山 和田 兴安 合作 资源 比如 解放 前进 友好 平安 大方 富裕 振兴 复兴 光明 "
    "南部 东方 公安 会同 延长 港口 前锋 长子 海南 和平 新华 西安区 市中 城区 郊区 矿区 城关 永安 新城 东风 向阳 胜利 红旗 文明 "
    "东区 西区 滨海 新兴 永和 明光 开平 兴国 安定 进贤 中方 高明 集美 建华 建设 幸福 团结 民主 自由 繁荣 昌盛 通道 交口 "
    "新建 互助 共和 乐业 安居 兴隆 清流 双流 平和 大通 富民 "
    "大安 安国 兴业 兴文 泰来 方正 饶平 靖边 定边 武功 礼 新乐 大名 金山 高台 博爱 民权 宁静 山阳 柳城 依安 林口 交城".split())

# Whole names that are ordinary words.
GENERIC = set("新区 郊区 城区 矿区 东区 西区 南区 北区 市区 新市区 中西区 老城区 城中区 城东区 城西区 城北区 港口区 林区 特区".split())


def read_units(wheel):
    text = zipfile.ZipFile(wheel).read("stdnum/cn/loc.dat").decode("utf-8")
    units, province = [], None
    for line in text.splitlines():
        m = re.match(r'(\d\d) province="(.+)"$', line)
        if m:
            province = m.group(1)
            continue
        m = re.match(r'\s+(\d{4}) county="(.+)"$', line)
        if m:
            units += parse(int(province + m.group(1)), m.group(2))
    for code, text in ADDED.items():
        if not any(u[0] == code for u in units):
            units += parse(code, text)
    return sorted(set(units))


def parse(code, text):
    for part in text.split(","):
        m = re.match(r"(?:\[(\d{4})?-(\d{4})?\])?(.+)$", part)
        first, last = int(m.group(1) or 0), int(m.group(2) or 0)
        if last >= RECENT:
            last = 0
        name = m.group(3)
        if first and last and last < first:
            continue
        if name in ("市辖区", "县", "市", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖行政单位", "办事处", "直辖县",
                    "省辖县", "自治州直辖县级行政区划", "地区") or "直辖" in name or not name:
            continue
        if last and last < 1995:
            continue
        yield (code, first, last, name)


def level_of(code, name):
    if code % 10000 == 0:
        return "province"
    if code % 100 == 0:
        return "prefecture"
    return "county"


def short_names(name, level):
    if name in SHORT_PROVINCES:
        return [SHORT_PROVINCES[name]]
    base, kind = name, ""
    for suffix in ("自治州", "自治县", "自治旗", "特别行政区", "地区", "林区", "矿区", "特区", "省", "市", "县", "区", "盟", "旗"):
        if name.endswith(suffix) and len(name) > len(suffix) + 1:
            base, kind = name[:-len(suffix)], suffix
            break
    if not kind:
        return []
    changed = kind in ("自治州", "自治县", "自治旗") or base.endswith("族")
    while changed:
        changed = False
        for nation in NATIONS:
            if base.endswith(nation) and len(base) - len(nation) >= 2:
                base, changed = base[:-len(nation)], True
    result = [base]
    if kind == "自治州":
        result.append(base + "州")
    if kind == "自治县":
        result.append(base + "县")
    if kind == "自治旗":
        result.append(base + "旗")
    if kind == "区" and base != name[:-1]:
        result.append(base + "区")
    return [r for r in result if len(r) >= 2 and r != name]


def jieba_words(archive):
    tar = tarfile.open(archive)
    words = {}
    for line in io.TextIOWrapper(tar.extractfile("jieba-0.42.1/jieba/dict.txt"), encoding="utf-8"):
        word, _, tag = line.split()
        words[word] = tag
    return words


def key_hash(data):
    a, b = int.from_bytes(data[0:3], "big"), int.from_bytes(data[3:6], "big")
    return ((a * 0x9E3779B1 & 0xFFFFFFFF) ^ (b * 0x85EBCA77 & 0xFFFFFFFF)) >> 16


def main(wheel, archive, folder):
    units = read_units(wheel)
    words = jieba_words(archive)
    blob, places = bytearray(), {}

    def place(name):
        if name not in places:
            places[name] = len(blob)
            blob.extend(name.encode("utf-8"))
        return places[name]

    records = bytearray(struct.pack("<I", len(units)))
    keys = {}
    for index, (code, first, last, name) in enumerate(units):
        level = level_of(code, name)
        records += struct.pack("<IIBBBBHH", code, place(name), len(name.encode()), LEVELS[level], 0, 0, first, last)
        keys.setdefault(name, [2 if name in GENERIC else 0, []])[1].append(index)
        if last:
            continue
        for short in short_names(name, level):
            whole_suffix = short[-1] in "州县旗区" and short != name and len(short) > 2
            entry = keys.setdefault(short, [1, []])
            if index not in entry[1]:
                entry[1].append(index)
            tag = words.get(short, "")
            if short in WORDS or (tag and tag[:2] not in ("ns", "nr", "nz", "nt") and level == "county"
                                  and not (whole_suffix and tag == "n")):
                entry[0] |= 2
    keys = {k: v for k, v in keys.items() if len(k.encode()) >= 6}
    slots = 4096
    buckets = [[] for _ in range(slots)]
    bitmap = bytearray(8192)
    for name in keys:
        h = key_hash(name.encode("utf-8"))
        bitmap[h >> 3] |= 1 << (h & 7)
        buckets[h % slots].append(name)
    starts, key_records, lists = [], bytearray(), bytearray()
    count = entries = 0
    for bucket in buckets:
        starts.append(count)
        for name in sorted(bucket, key=lambda n: (-len(n.encode()), n)):
            flags, members = keys[name]
            # Units still valid come first, then the higher level, then the code.
            members = sorted(members, key=lambda i: (units[i][2] != 0, LEVELS[level_of(units[i][0], "")], units[i][0]))
            key_records += struct.pack("<IBBHII", place(name), len(name.encode()), flags, len(members), entries, 0)
            for m in members:
                lists += struct.pack("<H", m)
            entries += len(members)
            count += 1
    starts.append(count)
    index = struct.pack("<I", slots) + b"".join(struct.pack("<I", s) for s in starts) + key_records + lists
    for name, data in (("units", records), ("names", blob), ("index", index), ("bitmap", bitmap)):
        with open(f"{folder}/region_{name}.bin", "wb") as f:
            f.write(data)
    valid = sum(1 for u in units if not u[2])
    print(f"{len(units)} units, {valid} of them valid; {len(keys)} names, "
          f"{sum(1 for v in keys.values() if v[0] & 1)} short, {sum(1 for v in keys.values() if v[0] & 2)} ordinary words; "
          f"{len(blob)} + {len(records)} + {len(index)} + {len(bitmap)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:4])
