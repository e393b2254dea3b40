After a year, a home that is not meant to last to 18 is still visited every six weeks

2013-03-30  is born
2024-01-08  comes into care under a care order
2024-01-08  moves to the Fernleys, foster care
2025-01-24  visited
2025-02-01  today

expect  Visit to the child  due 2025-03-07
