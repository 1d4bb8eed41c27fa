### Commands of reporting, deciding and figures

no-such-task = There is no task { $code }.
agency-not-found = No agency "{ $name }" was found.
not-bound = { $code } is not assigned to { $agency }.
nothing-told = No progress was understood in: { $text }
not-recorded = Not recorded ({ $why }).
decided-before = Decided before: { $what } ({ $by }).
recorded = Recorded { $code }: { $state }.
