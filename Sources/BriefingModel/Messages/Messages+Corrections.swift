extension MessageTable {
  /// Sentences of corrections: `correct`, `review`, and what `add` and `build` tell of them.
  static let corrections: [String: Entry] = correctionStore.merging(correctionHelp) { a, _ in a }
    .merging(correctionNames) { a, _ in a }.merging(correctionLines) { a, _ in a }
    .merging(reviewHelp) { a, _ in a }.merging(reviewRows) { a, _ in a }

  private static let correctionStore: [String: Entry] = [
    "store.correction.who.none": Entry(
      "没有写明更正人。请用 --by 写上姓名", "nobody is named who corrects. Give a name with --by"),
    "store.correction.who.long": Entry(
      "更正人的姓名超过{name}个字。请写短些",
      "the name of who corrects is longer than {name} characters. Shorten it"),
    "store.correction.why.none": Entry(
      "改正或不采纳要写明原因。请用 --why 写上", "a change or a rejection needs a reason. Give it with --why"),
    "store.correction.why.long": Entry(
      "原因超过{reason}个字。请写短些", "the reason is longer than {reason} characters. Shorten it"),
    "store.correction.control": Entry(
      "姓名、原因或改后的内容里有控制字符或换行，没有记入。请去掉后重写",
      "name, reason or value hold control characters or line ends, and nothing was entered. Write "
        + "them without"),
    "store.correction.rejected": Entry(
      "此条已定为不采纳，不能再改其中一项。请先 --undo 或 --accept",
      "this fact was rejected, and none of its parts can be changed. Use --undo or --accept first"),
    "store.correction.changed": Entry(
      "{what} 已由{who}于{on}更正（{id}：原 {was} → {value}），而来源现在是 {now}；更正继续有效。"
        + "请核对：jianbao correct {id} --confirm 按现在的来源确认，或 jianbao correct {id} --undo 撤销",
      "{what} was corrected by {who} on {on} ({id}: was {was} → {value}), and its source now says "
        + "{now}; the correction holds. Check it: jianbao correct {id} --confirm enters it against "
        + "the source of today, jianbao correct {id} --undo takes it back"),
    "store.correction.replaced": Entry(
      "{what} 已由{who}于{on}更正（{id}：原 {was} → {value}），而原处现在读作 {now}，更正用不上；该处在核对前不付印。"
        + "请用 jianbao review export 重新核对，或 jianbao correct {id} --undo 撤销",
      "{what} was corrected by {who} on {on} ({id}: was {was} → {value}), and what stands there now "
        + "reads {now}, so that the correction cannot hold; it is not printed until looked at. "
        + "Review it again with jianbao review export, or jianbao correct {id} --undo"),
    "store.correction.gone": Entry(
      "{what} 已由{who}于{on}更正（{id}：原 {was} → {value}），而来源里已找不到它。请核对："
        + "jianbao correct {id} --undo 撤销，或等来源补上",
      "{what} was corrected by {who} on {on} ({id}: was {was} → {value}), and its source no longer "
        + "has it. Check it: jianbao correct {id} --undo takes the correction back"),
  ]
}
