### What a round asks for where the secretary gave no words of their own

form =
    1. Result of each task (product: number and date).
    2. Reason for delay, if any.
    3. Difficulties, obstacles, proposals (who can settle them).
    4. Committed date of completion.

moved = { $day }, before that { $before }
