In hospital, and home again: the same home, and the same clock

2018-01-01  is born
2025-03-03  comes into care under a care order
2025-03-03  moves to the Ashdowns, foster care
2025-03-07  visited
2025-04-01  moves to the Infirmary, in hospital for a while
2025-04-15  moves to the Ashdowns, foster care
2025-04-17  visited
2025-04-18  today

expect  End of the temporary move  due 2025-05-13, done 2025-04-15, in time
expect  Visit to the child  due 2025-04-18, done 2025-04-17, in time
expect  Visit to the child  due 2025-05-29
# No plan is owed for hospital, nor another for coming home.
expect  Placement plan  due 2025-03-10, late
