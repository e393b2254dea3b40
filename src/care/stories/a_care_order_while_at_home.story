The court makes a care order while Hana lives with her father (reg. 28(5))

2018-10-01  is born
2025-01-06  comes into care under an interim care order
2025-01-06  moves to Father, home with a parent
2025-01-10  visited
2025-01-17  visited
2025-01-24  visited
2025-01-30  reviewed
2025-02-20  visited
2025-03-03  is in care under a care order
2025-03-12  visited
2025-03-13  today

# Four weeks from 20 February would be 20 March; the order brings it to a week from 3 March.
expect  Visit to the child  due 2025-03-10, done 2025-03-12, late
expect  Visit to the child  due 2025-04-23
