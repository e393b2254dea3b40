Lio goes missing and comes back

2010-02-10  is born
2025-01-06  comes into care under a care order
2025-01-06  moves to Larkfield House, children's home
2025-01-10  visited
2025-02-17  goes missing
2025-02-24  comes back
2025-02-26  return interview held
2025-02-27  today

expect  Return interview  due 2025-02-27, done 2025-02-26, in time
# The law does not stop the clock of visits while a child is missing.
expect  Visit to the child  due 2025-02-21, late
