Pia moves home in year 10 and loses her school (reg. 10)

2009-11-20  is born
2024-09-02  comes into care under a care order
2024-09-02  starts at Hollow Lane School
2024-09-02  moves to the Ashdowns, foster care
2025-03-10  the nominated officer approves a move that disturbs key stage 4
2025-03-24  moves to Larkfield House, children's home
2025-03-24  loses the school place by moving home
2025-04-28  starts at Brook End School
2025-05-01  today

expect  Approval of a move that disturbs key stage 4  due 2025-03-24, done 2025-03-10, in time
expect  A new school place  due 2025-04-23, done 2025-04-28, late
