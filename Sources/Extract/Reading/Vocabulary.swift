import Lexicon

/// The word tables that rules look for anywhere in a text; one pass finds the words of all of them.
///
/// A table that is not listed works too, by a pass of its own for each question.
enum Vocabulary {
  /// The tables as one.
  static let index = WordIndex(tables)

  static let tables: [WordTable] = [
    AttributionReader.verbs, Speaker.managers,
    ComparisonReader.idle, ComparisonReader.relations, ComparisonReader.typeWords,
    EventRule.nouns, EventRule.openers, EventRule.verbs, EventRule.acts, EventRule.attendance,
    EventRule.mainSite, EventRule.placeVerbs,
    FigureRule.aims, FigureRule.groups, FigureRule.shareVerbs, FigureRule.classes, FigureRule.done,
    FigureRule.otherNouns, FigureRule.plans, FigureRule.branches, FigureRule.stageNouns,
    FigureRule.wholes, FigureRule.striving,
    FigureWords.counts.table, FigureWords.money.table, FigureWords.rates.table,
    FigureWords.growth.table,
    IndustryRule.names, PeopleRule.attending, PeopleRule.roles, Posts.table,
    ProgrammeRule.carriers, ProgrammeRule.generic, ProgrammeRule.anchors, ProgrammeRule.heads,
    ProjectRule.groups, ProjectRule.heads, ProjectRule.invest, ProjectRule.stages,
    RegionRule.levelWords, RegionRule.venueVerbs,
    Speech.musts, TableRule.regionHeads, TableRule.units, Topics.words,
  ]
}
