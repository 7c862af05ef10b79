/// Who an actor is held to be, and why.
struct Identity {
  enum Basis {
    /// A person of the authority, by enough points.
    case authority(KnownPerson)
    /// Nobody who is known beyond articles: the name, the country and the posts make the speaker.
    case text
    /// A decision of a curator.
    case curator
  }

  /// A known person who was considered.
  struct Candidate {
    let person: KnownPerson
    var evidence: Evidence
  }

  let basis: Basis
  /// Those considered, the best first.
  let candidates: [Candidate]

  /// Chooses among the candidates: the best if its points suffice and it stands out; none otherwise,
  /// for a tie is never broken.
  init(_ candidates: [Candidate]) {
    let sorted = candidates.sorted {
      ($1.evidence.points, $0.person.id) < ($0.evidence.points, $1.person.id)
    }
    self.candidates = sorted
    guard let best = sorted.first, best.evidence.points >= Evidence.link,
      sorted.dropFirst().first.map({
        best.evidence.points - $0.evidence.points >= Evidence.margin
      }) ?? true
    else {
      basis = .text
      return
    }
    basis = .authority(best.person)
  }

  /// Those who would do with a little more evidence, where nobody was chosen.
  var suggestions: [Candidate] {
    guard case .text = basis else { return [] }
    return candidates.filter { $0.evidence.points >= Evidence.suggestion }
  }
}
