import Lexicon

/// The word tables that rules look for anywhere in a text; one pass finds the words of all of them.
///
/// A table that is not listed works too, by a pass of its own for each question.
enum Vocabulary {
  /// The tables as one.
  static let index = WordIndex(tables)

  static let tables: [WordTable] = [
    AttributionReader.verbs, ComparisonReader.idle, ComparisonReader.relations,
    ComparisonReader.than, ComparisonReader.typeWords, EventRule.acts, EventRule.attendance,
    EventRule.beginnings, EventRule.mainSite, EventRule.nouns, EventRule.openers,
    EventRule.placeVerbs, EventRule.verbs, FigureRule.aims, FigureRule.atWork,
    FigureRule.averages, FigureRule.became, FigureRule.branches, FigureRule.classNouns,
    FigureRule.classes, FigureRule.done, FigureRule.doneWords, FigureRule.events,
    FigureRule.extremes, FigureRule.fulfilled, FigureRule.groups, FigureRule.keyWords,
    FigureRule.planWords, FigureRule.plans, FigureRule.stageNouns, FigureRule.striving,
    FigureRule.visits, FigureRule.wholes, FigureRule.works, FigureRule.zones,
    FigureWords.counts.table, FigureWords.growth.table, FigureWords.money.table,
    FigureWords.rates.table, IndustryRule.names, ParallelRule.marks, PeopleRule.attending,
    PeopleRule.roles, Posts.meeting, Posts.table, ProgrammeRule.anchors, ProgrammeRule.generic,
    ProgrammeRule.heads, ProjectRule.building, ProjectRule.companyEnds, ProjectRule.deeds,
    ProjectRule.future, ProjectRule.groups, ProjectRule.heads, ProjectRule.invest,
    ProjectRule.leadingStages, ProjectRule.products, ProjectRule.specific, ProjectRule.stages,
    ProjectRule.towns, ProjectRule.triggers, ProjectRule.visits, ProjectRule.works,
    ProjectRule.worksites, RegionRule.bynames, RegionRule.levelWords, RegionRule.venueVerbs,
    Speaker.managers, Speech.done, Speech.imprints, Speech.musts, TableRule.regionHeads,
    TableRule.units, Topics.words,
  ]
}
