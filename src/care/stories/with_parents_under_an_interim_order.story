Home with mother under an interim order: weekly until the review, then every four weeks (reg. 28(4))

2021-02-14  is born
2025-06-02  comes into care under an interim care order
2025-06-02  moves to Mother, home with a parent
2025-06-06  visited
2025-06-13  visited
2025-06-20  visited
2025-06-25  reviewed
2025-07-17  visited
2025-07-18  today

expect  Visit to the child  due 2025-06-09, done 2025-06-06, in time
expect  Visit to the child  due 2025-06-20, done 2025-06-20, in time
# The review on the 25th ended the weekly visits: four weeks from the last one.
expect  Visit to the child  due 2025-07-18, done 2025-07-17, in time
expect  Visit to the child  due 2025-08-14
