The same carer, and the home becomes long term: no new clock begins

2012-12-12  is born
2023-05-01  comes into care under a care order
2023-05-01  moves to the Ashdowns, foster care
2023-05-05  visited
2024-05-10  visited
2024-06-03  moves to the Ashdowns, long-term foster care
2024-06-20  visited
2024-06-21  today

# No visit within a week of 3 June, and no second placement plan: Gus did not move.
expect  Visit to the child  due 2024-06-21, done 2024-06-20, in time
expect  Visit to the child  due 2024-09-20
expect  Placement plan  due 2023-05-09, late
