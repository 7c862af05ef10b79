internal import CModel
public import Tagging

extension Model {
  /// The weights that came with the program.
  public static let shipped: Model = {
    let embedded = embedded_model()
    guard let model = Model(UnsafeRawBufferPointer(start: embedded.bytes, count: embedded.length))
    else { preconditionFailure("the embedded model is damaged: build the program again") }
    return model
  }()
}
