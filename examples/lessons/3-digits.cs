#:project ../../src/Downhill.Lessons/Downhill.Lessons.csproj
// Lesson 3: prints its figures, and writes its pictures and the page lessons/3/lesson-3.html.
new Downhill.Lessons.DigitsLesson().Run(new("lessons/3"));
