import BriefingModel
import Lexicon

/// Reads what speakers and meetings required (讲话要求).
///
/// A speech begins at an attribution (某某强调，) and runs sentence by sentence until the paragraph
/// ends, another speaker is named or the narrative resumes; a following paragraph without an
/// attribution that opens like a demand belongs to it too.
struct DirectiveRule: Sendable {
  let reading: ArticleReading
  let names: NamePlaces
  private var text: Text { reading.text }

  init(reading: ArticleReading, people: [Person]) {
    self.reading = reading
    names = NamePlaces(reading.text, people: people)
  }

  /// The directives, and a diagnostic for each that damage keeps out.
  func directives() -> Reported<[DirectiveFact]> {
    var run = Run()
    var attributions = AttributionReader(reading: reading, names: names)
    for paragraph in reading.layout.body where paragraph.role != .tableRow {
      read(paragraph, &run, &attributions)
    }
    return Reported(run.facts, run.diagnostics)
  }

  /// What has been read so far, and who speaks.
  private struct Run {
    var facts: [DirectiveFact] = []
    var diagnostics: [Diagnostic] = []
    var seen: Set<String> = []
    /// Who speaks; `nil` in narrative.
    var active: Attribution?
    /// Quoted sentences whose speaker is named after them.
    var pending: [Range<Int>] = []
    /// Whether the verb itself demands: 要求, 希望.
    var isDemanded = false
    /// Whether the last attribution still lacks its words.
    var isOpen = false
    /// How sure it is that the next words are the speaker's.
    var confidence: Confidence = .certain
    var lastForce: DirectiveFact.Force = .statement
  }

  private func read(
    _ paragraph: Paragraph, _ run: inout Run, _ attributions: inout AttributionReader
  ) {
    let carried = run.active
    // 「某某强调——」: the speech begins with the next paragraph.
    let isOpen = run.isOpen
    run.active = nil
    run.isOpen = false
    run.pending = []
    for number in paragraph.sentences {
      let sentence = reading.layout.sentences[number].range
      let isFirst = number == paragraph.sentences.lowerBound
      if let found = attributions.attribution(
        in: sentence, active: run.active, isQuoted: !run.pending.isEmpty)
      {
        guard found.speaker.isOfficial else {
          run.active = nil
          continue
        }
        run.confidence = .likely
        for quoted in run.pending { emit(quoted, found, &run) }
        run.confidence = found.isNamed ? .certain : .likely
        run.pending = []
        run.active = found
        if let quoted = found.quoteBefore { emit(quoted, found, &run) }
        speak(found, to: sentence.upperBound, &run)
        run.isOpen = found.contentStart >= sentence.upperBound && found.quoteBefore == nil
      } else if let active = run.active {
        if let wish = attributions.wish(in: sentence, active: active) {
          speak(wish, to: sentence.upperBound, &run)
        } else if Speech.isNarrative(text, sentence, names) {
          run.active = nil
        } else {
          run.confidence = .likely
          emit(sentence, active, &run)
        }
      } else if isFirst, let carried,
        isOpen && !Speech.isNarrative(text, sentence, names)
          || Speech.continues(text, sentence, names)
      {
        run.active = carried
        // 「各级各部门要…」 at the head of a paragraph may be the writer's.
        run.confidence = isOpen || Speech.opensDemand(text, sentence) ? .likely : .doubtful
        emit(sentence, carried, &run)
      } else if text.has("“", at: sentence.lowerBound)
        || reading.layout.sentences[number].startsQuoted
      {
        run.pending.append(sentence)
      }
      attributions.pass(sentence)
    }
  }

  /// Takes what `attribution` introduces, up to `end`.
  private func speak(_ attribution: Attribution, to end: Int, _ run: inout Run) {
    run.isDemanded = ["要求", "希望", "号召", "叮嘱"].contains(attribution.verb)
    emit(text.span(attribution.contentStart, end), attribution, &run)
    run.isDemanded = false
  }

  private func emit(_ range: Range<Int>, _ attribution: Attribution, _ run: inout Run) {
    var words = Speech.trimmed(text, range)
    let pledge = Speech.trimmed(text, Speech.pledgeStart(text, words)..<words.upperBound)
    if pledge != words, Speech.force(text, pledge, after: .statement) == .commitment {
      words = pledge
    }
    guard text.characters(in: words) >= 4, !Speech.isImprint(text, words) else { return }
    let string = text.string(words)
    guard run.seen.insert(string).inserted else { return }
    if reading.isQuarantined(words) {
      run.diagnostics.append(
        Diagnostic(
          code: "extract.directive.damaged", severity: .warning,
          place: Diagnostic.Place(
            file: reading.article.fileName,
            bytes: reading.article.origin.origin(of: ByteRange(words.lowerBound, words.upperBound))),
          arguments: ["speaker": attribution.speaker.name, "text": String(string.prefix(20))]))
      return
    }
    var force = Speech.force(text, words, after: run.lastForce)
    if run.isDemanded { force = .directive }
    run.lastForce = force
    // What an official tells in passing is no part of a speech.
    guard force != .statement || attribution.verb != "说" else { return }
    run.facts.append(
      DirectiveFact(
        speaker: attribution.speaker.name, posts: attribution.speaker.posts,
        verb: attribution.verb, text: string, topic: Topics.topic(of: words, in: text),
        force: force, evidence: reading.evidence(words, "directive.sentence", run.confidence)))
  }
}
