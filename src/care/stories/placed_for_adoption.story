Rue is placed for adoption: other regulations begin (AAR 2005, reg. 36)

2023-03-19  is born
2024-03-04  comes into care under a care order
2024-03-04  moves to the Ashdowns, foster care
2024-03-26  reviewed
2024-06-20  reviewed
2024-09-02  is in care under a placement order
2024-11-04  moves to the Meadows, adopters
2024-11-08  visited
2024-11-15  visited
2024-11-22  visited
2024-11-29  visited
2024-11-29  reviewed
2024-12-01  today

expect  Visit to a child placed for adoption  due 2024-11-11, done 2024-11-08, in time
expect  Visit to a child placed for adoption  due 2025-01-10
expect  Review of a child placed for adoption  due 2024-12-02, done 2024-11-29, in time
expect  Review of a child placed for adoption  due 2025-02-28
# The review that would have been due in December under regulation 33 is not owed.
expect  Review of the child's case  nothing due
