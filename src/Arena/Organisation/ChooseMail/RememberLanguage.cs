using Arena.Platform.Access;
using Arena.Platform.Data;
using Arena.Platform.Web;

namespace Arena.Organisation.ChooseMail;

/// <summary>The language that a person reads Arena in is the one that she gets mails in.</summary>
internal sealed class RememberLanguage(Writer writer) : ILanguageMemory
{
    public Task Remember(Viewer viewer, bool english) =>
        writer.Write(viewer.As(Role.Employee), db => ChooseMailSlice.Choose(db, viewer, choice => choice.InEnglish = english));
}
