Mina asks her social worker to come

2012-09-01  is born
2025-01-06  comes into care under a care order
2025-01-06  moves to the Ashdowns, foster care
2025-01-13  visited
2025-01-20  asks for a visit
2025-01-24  visited
2025-02-03  asks for a visit
2025-02-05  visited by video
2025-02-12  today

expect  Visit that was asked for  due 2025-01-27, done 2025-01-24, in time
# A call is not a visit.
expect  Visit that was asked for  due 2025-02-10, late
# The visit that was asked for counts as the next visit as well.
expect  Visit to the child  due 2025-02-24, done 2025-01-24, in time
