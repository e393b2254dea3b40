Sol goes home, and comes back into care: every clock starts anew

2013-07-17  is born
2024-01-08  comes into care by agreement
2024-01-08  moves to the Fernleys, foster care
2024-01-10  care plan made
2024-01-30  reviewed
2024-03-28  leaves care
2025-04-01  comes into care by agreement
2025-04-01  moves to the Fernleys, foster care
2025-04-02  today

expect  Review of the child's case  due 2024-02-05, done 2024-01-30, in time
# The second review would have been due on 30 April, a month after he went home.
expect  Review of the child's case  due 2025-05-01
# The plan of last year is not a plan for this time.
expect  Care plan  due 2025-04-15
expect  Visit to the child  due 2025-04-08
