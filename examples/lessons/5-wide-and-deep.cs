#:project ../../src/Downhill.Lessons/Downhill.Lessons.csproj
// Lesson 5: prints its figures, and writes its pictures and the page lessons/5/lesson-5.html.
new Downhill.Lessons.WideAndDeepLesson().Run(new("lessons/5"));
