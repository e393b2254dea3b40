Otis's personal education plans, one each term

2014-10-10  is born
2025-01-06  comes into care by agreement
2025-01-06  moves to the Ashdowns, foster care
2025-01-17  education plan meeting
2025-10-01  education plan meeting
2026-01-20  today

expect  First personal education plan  due 2025-01-20, done 2025-01-17, in time
expect  Personal education plan this term  due 2025-08-31, not done
expect  Personal education plan this term  due 2025-12-31, done 2025-10-01, in time
expect  Personal education plan this term  due 2026-04-30
