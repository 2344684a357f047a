#:project ../../src/Downhill.Lessons/Downhill.Lessons.csproj
// Lesson 4: prints its figures, and writes its pictures and the page lessons/4/lesson-4.html.
new Downhill.Lessons.SaddleLesson().Run(new("lessons/4"));
