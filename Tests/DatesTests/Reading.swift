import Text

@testable import Dates

/// What the dates of a text are, written as "words=EDTF".
func dates(in text: String, from anchor: DateAnchor) -> String {
  TemporalExpressions.find(in: TokenizedText(SourceText(text))).compactMap { expression in
    expression.resolved(from: anchor).map { "\(expression.string)=\($0.edtf)" }
  }.joined(separator: "; ")
}

func anchor(_ edtf: String) -> DateAnchor {
  DateAnchor(EDTF(edtf), label: "the dateline of \(edtf)")
}

func expressions(of text: String) -> [TemporalExpression] {
  TemporalExpressions.find(in: TokenizedText(SourceText(text)))
}
