using Downhill.Site;
using Downhill.Site.Pages;

string folder = args is ["--out", string named] ? named : Tree.Full("artifacts/site");
SiteWriter writer = new(folder);
writer.Write();
Console.WriteLine($"{writer.Count} pages: {Path.Combine(Path.GetFullPath(folder), "index.html")}");
