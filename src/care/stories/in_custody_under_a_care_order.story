Tam is in a young offender institution and under a care order (reg. 28(6))

2009-02-02  is born
2024-01-08  comes into care under a care order
2024-01-08  moves to Westmoor, young offender institution
2024-01-11  visited
2025-01-10  visited
2025-01-11  today

expect  Visit to the child  due 2024-01-15, done 2024-01-11, in time
expect  Visit to the child  due 2025-04-10
