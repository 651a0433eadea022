extension MessageTable {
  /// Sentences of the compose codes.
  static let compose: [String: Entry] = [
    "compose.front.open": Entry(
      "模板开头的“---”没有结束；请在设置之后另起一行写“---”。",
      "the “---” at the head of the template is never closed; add a line “---” after the settings."),
    "compose.template.private": Entry(
      "这一行有专用区字符，模板中不能使用；请删去。",
      "this line holds a private use character, which a template may not; delete it."),
    "compose.template.tags": Entry(
      "“{{”与“}}”或成对的标签没有配齐；请检查每个 {{#…}} 都有对应的 {{/…}}。",
      "tags are not paired; check that every {{#…}} has its {{/…}} and every “{{” its “}}”."),
    "compose.tag.unsupported": Entry(
      "不支持标签 {tag}；可用 {{名称}}、{{#名称}}、{{^名称}}、{{/名称}}、{{! 说明 }}。",
      "the tag {tag} is not supported; use {{name}}, {{#name}}, {{^name}}, {{/name}} or {{! remark }}."
    ),
    "compose.value.unknown": Entry(
      "没有名为“{value}”的数据；最接近的是“{nearest}”，全部名称见 templates/README.md。",
      "there is no value “{value}”; the nearest is “{nearest}”; templates/README.md lists all."),
    "compose.section.unknown": Entry(
      "没有名为“{section}”的栏目；最接近的是“{nearest}”，可用：{allowed}。",
      "there is no section “{section}”; the nearest is “{nearest}”; there are: {allowed}."),
    "compose.option.unknown": Entry(
      "没有名为“{option}”的选项；最接近的是“{nearest}”，可用：{allowed}。",
      "there is no option “{option}”; the nearest is “{nearest}”; there are: {allowed}."),
    "compose.option.value": Entry(
      "选项“{option}”不能取“{value}”；可取：{allowed}。",
      "the option “{option}” cannot be “{value}”; it can be: {allowed}."),
    "compose.option.yaml": Entry(
      "选项写法有误；每行写“名称: 值”，含 {{…}} 的值要加引号。",
      "the options cannot be read; write “name: value” on each line and quote a value with {{…}}."),
    "compose.markdown.unsupported": Entry(
      "简报中没有这种写法（{construct}）；可用标题、段落、列表、引文、表格、加粗、链接和栏目。",
      "a briefing has no such construct ({construct}); use headings, paragraphs, lists, quotes, tables, bold, links and sections."
    ),
    "compose.markdown.bold": Entry(
      "加粗的“**”没有起作用，因为它紧挨着标点；请把括号、引号移到“**”之外。",
      "a “**” has no effect since it stands beside a mark; move brackets and quotation marks outside it."
    ),
    "compose.link.address": Entry(
      "链接地址“{address}”不是网址或邮箱；请以 https://、http:// 或 mailto: 开头。",
      "the address “{address}” is no web or mail address; begin it with https://, http:// or mailto:."
    ),
    "compose.office.missing": Entry(
      "没有设置编印单位；请在 settings.yaml 中写 office。",
      "no issuing office is set; write “office” in settings.yaml."),
    "compose.issue.undated": Entry(
      "设置了期号但没有 issueDate，各期期号都会相同；请在 settings.yaml 的 briefings.{template} 中补上。",
      "an issue number is set without issueDate, so it never counts on; add it to briefings.{template} in settings.yaml."
    ),
  ]
}
