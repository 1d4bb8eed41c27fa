### What stands below prose that a language model worded.

prose-note = (Worded by a language model and held against the citations.)
