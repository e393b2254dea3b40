The court makes a placement order and there are no adopters yet (AAR 2005, reg. 36(1))

2023-05-01  is born
2024-01-08  comes into care under an interim care order
2024-01-08  moves to the Ashdowns, foster care
2024-02-01  reviewed
2024-04-30  reviewed
2024-08-30  is in care under a placement order
2024-12-05  reviewed
2025-01-10  today

expect  Review of a child waiting for adopters  due 2024-11-30, done 2024-12-05, late
expect  Review of a child waiting for adopters  due 2025-06-05
# Regulation 33 goes on beside it.
expect  Review of the child's case  due 2024-10-30, done 2024-12-05, late

2025-02-03  moves to the Meadows, adopters
2025-02-04  today
expect  Review of a child waiting for adopters  nothing due
expect  Review of a child placed for adoption  due 2025-03-03
