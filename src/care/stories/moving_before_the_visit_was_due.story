Jem moves before the first visit was due, and the new home has its own clock

2014-06-30  is born
2025-02-03  comes into care by agreement
2025-02-03  moves to the Fernleys, foster care
2025-02-06  moves to the Ashdowns, foster care
2025-02-07  today

# Nothing is owed to a home that Jem has left before it was due.
expect  Visit to the child  due 2025-02-13
expect  Placement plan  due 2025-02-13
expect  Notice of the placement  due 2025-02-13
