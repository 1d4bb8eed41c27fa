obstacles = New obstacles that need an opinion, in { $n ->
    [one] { $n } task
   *[other] { $n } tasks
  }:
overdue = Products of several signatures, newly overdue ({ $n }):
