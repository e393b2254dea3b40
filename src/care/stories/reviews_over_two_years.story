Reviews at 20 working days, three months, and then every six

2010-05-05  is born
2023-10-02  comes into care by agreement
2023-10-02  moves to Larkfield House, children's home
2023-10-27  reviewed
2024-01-29  reviewed
2024-07-29  reviewed
2025-01-31  reviewed
2025-02-01  today

expect  Review of the child's case  due 2023-10-30, done 2023-10-27, in time
expect  Review of the child's case  due 2024-01-27, done 2024-01-29, late
expect  Review of the child's case  due 2024-07-29, done 2024-07-29, in time
expect  Review of the child's case  due 2025-01-29, done 2025-01-31, late
expect  Review of the child's case  due 2025-07-31
