extension MessageTable {
  /// Sentences of the render codes.
  static let render: [String: Entry] = [
    "render.manifest.missing": Entry(
      "没有字体清单；请用 --workspace 指定带有 fonts/ 的目录，或从安装包恢复该文件",
      "the list of faces is missing; name a folder that has fonts/, or restore the file"),
    "render.manifest.unreadable": Entry(
      "字体清单读不懂：{reason}；请按 fonts/README.md 的写法改正",
      "the list of faces cannot be read: {reason}; write it as fonts/README.md shows"),
    "render.manifest.version": Entry(
      "字体清单的版本是 {version}，本程序只认 1；请更新程序，或换回版本 1 的清单",
      "the list of faces has version {version} and this program reads 1; update one of them"),
    "render.manifest.role.unknown": Entry(
      "字体清单里的角色“{role}”不存在；可用：{known}",
      "there is no role “{role}”; the roles are {known}"),
    "render.manifest.role.missing": Entry(
      "字体清单缺少角色“{role}”，或它的 faces 是空的；请补上一个字体文件",
      "the role “{role}” is missing or has no faces; name a file for it"),
    "render.manifest.scale": Entry(
      "角色“{role}”的数字比例 {scale} 不在 0.25—4 之间；一般写 0.93",
      "the figure scale {scale} of “{role}” is not between 0.25 and 4; 0.93 is usual"),
    "render.face.missing": Entry(
      "角色“{role}”的字体文件不在；请运行 fonts/fetch 准备字体，或在 {folder}/manifest.json 里改用已有的文件",
      "the face of the role “{role}” is missing; run fonts/fetch, or name another file in "
        + "{folder}/manifest.json"),
    "render.face.family": Entry(
      "字体集里没有“{family}”；请改正 manifest.json 里 # 后面的名称",
      "the file holds no face called “{family}”; correct the name after # in manifest.json"),
    "render.face.unreadable": Entry(
      "字体文件打不开，可能已损坏；请重新运行 fonts/fetch --force，或换一个文件",
      "the face cannot be opened and may be damaged; run fonts/fetch --force or use another file"),
    "render.face.number": Entry(
      "页面用的字体（第 {number} 号）不在字体清单里；请用排版时的同一份清单出版",
      "the pages use face {number}, which is not in the list; draw them with the list they were "
        + "set with"),
    "render.fontconfig": Entry(
      "字体系统无法启动；请确认 libfontconfig1 和 libpango-1.0-0 已装好，内存足够",
      "the font system does not start; see that libfontconfig1 and libpango-1.0-0 are installed "
        + "and memory is left"),
    "render.glyph.missing": Entry(
      "没有一个字体有“{character}”（{code}），已查：{faces}；请更正原文，或在 fonts/manifest.json 里加一个有此字的字体",
      "no face has “{character}” ({code}); asked: {faces}; correct the text, or add a face that "
        + "has it to fonts/manifest.json"),
    "render.run.clusters": Entry(
      "“{text}”的字形与文字对不上，没有出版；请把原文发给维护者",
      "glyphs and text of “{text}” do not agree, so nothing was printed; please report the text"),
    "render.tags": Entry(
      "文件结构标记“{tag}”没有成对，没有出版；请把所用模板发给维护者",
      "the structure element “{tag}” is not balanced, so nothing was printed; please report the "
        + "template"),
    "render.anchor.missing": Entry(
      "链接或书签指向的“{anchor}”不在文件里；请检查模板里的引用",
      "a link or bookmark leads to “{anchor}”, which is not in the file; check the template"),
    "render.anchor.twice": Entry(
      "“{anchor}”这个位置名出现了两次；请在模板里改成不同的名称",
      "the place name “{anchor}” occurs twice; give different names in the template"),
    "render.link.scheme": Entry(
      "链接“{address}”不是 https、http 或 mailto 地址，不能写进文件；请改正或去掉它",
      "the link “{address}” is not an https, http or mailto address and is not written; correct "
        + "or remove it"),
    "render.image.size": Entry(
      "{dpi} dpi 的页面图像过大或过小；请用 36—600",
      "a page image at {dpi} dpi is too large or too small; use 36 to 600"),
    "render.cairo": Entry(
      "绘图时出错（{what}）：{reason}；没有出版，请检查内存和磁盘后重试",
      "drawing failed at {what}: {reason}; nothing was printed, check memory and disk and try "
        + "again"),
    "render.finish": Entry(
      "文件收尾时出错：{reason}；没有出版，请重试或报告此问题",
      "finishing the file failed: {reason}; nothing was printed, try again or report it"),
  ]
}
