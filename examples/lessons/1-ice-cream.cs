#:project ../../src/Downhill.Lessons/Downhill.Lessons.csproj
// Lesson 1: prints its figures, and writes its pictures and the page lessons/1/lesson-1.html.
new Downhill.Lessons.IceCreamLesson().Run(new("lessons/1"));
