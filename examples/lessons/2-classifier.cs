#:project ../../src/Downhill.Lessons/Downhill.Lessons.csproj
// Lesson 2: prints its figures, and writes its pictures and the page lessons/2/lesson-2.html.
new Downhill.Lessons.ClassifierLesson().Run(new("lessons/2"));
