Esi's visits in a home that is meant to last until she is 18 (reg. 28(2))

2013-03-30  is born
2024-01-08  comes into care under a care order
2024-01-08  moves to the Fernleys, foster care, meant to last to 18
2024-01-12  visited
2024-02-23  visited
2024-04-08  visited
2024-12-20  visited
2025-01-24  visited
2025-02-01  today

expect  Visit to the child  due 2024-01-15, done 2024-01-12, in time
expect  Visit to the child  due 2024-02-23, done 2024-02-23, in time
expect  Visit to the child  due 2024-04-05, done 2024-04-08, late
expect  Visit to the child  due 2024-05-20, done 2024-12-20, late
# The first year is not over when this interval begins, so it is six weeks.
expect  Visit to the child  due 2025-01-31, done 2025-01-24, in time
expect  Visit to the child  due 2025-04-24
