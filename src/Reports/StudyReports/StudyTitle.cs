using MarketSim.Reports.Texts;
using MarketSim.Scenarios.StudyFiles;

namespace MarketSim.Reports.StudyReports;

/// <summary>What a study is called on its page.</summary>
internal static class StudyTitle
{
    /// <summary>Its title in a language, the English one where there is none, its name where there is neither.</summary>
    internal static string Of(Study study, ReportLanguage language)
    {
        string title = language == ReportLanguage.Chinese && study.File.TitleZh.Length > 0 ? study.File.TitleZh : study.File.Title;
        return title.Length > 0 ? title : study.File.Name;
    }
}
