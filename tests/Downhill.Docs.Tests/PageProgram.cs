using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Downhill.Site.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Downhill.Docs.Tests;

/// <summary>The C# blocks of a page as one program: what is used first, then all statements in their order, then all
/// types.</summary>
internal sealed class PageProgram
{
    const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    // Stands in the output where a block begins.
    const char Mark = '\f';

    static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(file => MetadataReference.CreateFromFile(file))];

    readonly string _page;
    readonly StringBuilder _usings = new(), _statements = new(), _types = new();
    readonly List<CodeBlock> _shown = [];
    readonly List<int> _places = [];
    int _begun;

    internal PageProgram(Page page)
    {
        _page = page.Path;
        bool follows = false;
        foreach (CodeBlock block in page.Blocks)
        {
            if (block.Language == "csharp")
            {
                Begin();
                Add(block);
            }
            else if (block.Language == "text" && follows)
                Show(block);
            follows = block.Language == "csharp";
        }
    }

    /// <summary>The blocks that show what is printed, in their order.</summary>
    internal IReadOnlyList<CodeBlock> Shown => _shown;

    /// <summary>Compiles, and runs in a folder; what the block before each of the shown ones printed.</summary>
    internal string[] RunIn(string folder)
    {
        Assembly program = new AssemblyLoadContext(_page, isCollectible: true).LoadFromStream(Compile());
        (TextWriter console, string before) = (Console.Out, Environment.CurrentDirectory);
        StringWriter output = new() { NewLine = "\n" };
        Console.SetOut(output);
        Environment.CurrentDirectory = folder;
        try
        {
            program.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null);
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = before;
        }
        string[] parts = output.ToString().Split(Mark);
        return [.. _places.Select(place => parts[place])];
    }

    void Add(CodeBlock block)
    {
        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(WithoutDirectives(block.Text));
        foreach (UsingDirectiveSyntax directive in unit.Usings)
            Append(_usings, block, unit, directive);
        foreach (MemberDeclarationSyntax member in unit.Members)
            Append(member is GlobalStatementSyntax ? _statements : _types, block, unit, member);
    }

    /// <summary>A block shows what the one before it printed, no more: what is not shown may be the time of day.</summary>
    void Begin()
    {
        _statements.Append("#line hidden\nConsole.Write('\\f');\n");
        _begun++;
    }

    void Show(CodeBlock block)
    {
        _shown.Add(block);
        _places.Add(_begun);
    }

    /// <summary>Mistakes are told with the page's lines.</summary>
    void Append(StringBuilder text, CodeBlock block, SyntaxNode unit, SyntaxNode part)
    {
        int line = unit.SyntaxTree.GetLineSpan(part.FullSpan).StartLinePosition.Line + block.Line + 1;
        text.Append($"#line {line} \"{_page}\"\n").Append(part.ToFullString().TrimEnd('\n')).Append('\n');
    }

    /// <summary>Lines such as <c>#:package</c> speak to the command dotnet run, not to the compiler.</summary>
    static string WithoutDirectives(string text) => string.Join('\n',
        text.Split('\n').Select(line => line.StartsWith("#:", StringComparison.Ordinal) ? "" : line));

    MemoryStream Compile()
    {
        CSharpParseOptions language = new(LanguageVersion.CSharp14);
        CSharpCompilation compilation = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(_page),
            [
                CSharpSyntaxTree.ParseText(ImplicitUsings, language),
                CSharpSyntaxTree.ParseText($"{_usings}_ = 0;\n{_statements}{_types}", language),
            ],
            s_references, new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable,
                optimizationLevel: OptimizationLevel.Release));
        MemoryStream image = new();
        string[] mistakes = [.. compilation.Emit(image).Diagnostics
            .Where(one => one.Severity >= DiagnosticSeverity.Warning).Select(one => one.ToString())];
        Assert.True(mistakes.Length == 0, string.Join('\n', mistakes));
        image.Position = 0;
        return image;
    }
}
