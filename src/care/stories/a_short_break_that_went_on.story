Single short breaks: no more than 17 days at a time, 75 in a year

2016-12-25  is born
2025-01-02  comes into care for a short break
2025-01-19  leaves care
2025-02-03  comes into care for a short break
2025-02-20  leaves care
2025-03-03  comes into care for a short break
2025-03-20  leaves care
2025-04-07  comes into care for a short break
2025-04-24  leaves care
2025-05-05  comes into care for a short break
2025-05-14  today

expect  End of the short break  due 2025-01-19, done 2025-01-19, in time
expect  End of the short break  due 2025-05-22
# Four times 17 nights are 68, so the seventh night of this stay is the last.
expect  No more than 75 days of short breaks in a year  due 2025-05-12, late
