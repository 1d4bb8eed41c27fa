proposals-head = { $document }: the model has read it
proposals-found = It proposes { $added } more and reads { $otherwise } otherwise than the rules. The draft by the rules is unchanged; a proposal becomes a task only when it is approved by itself.
proposals-part = Only { $read } of { $of } parts of the document have been read.
proposals-review = Review item by item
proposals-overview = Overview
