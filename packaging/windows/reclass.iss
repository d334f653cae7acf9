; Inno Setup: an installer of the frozen program for one user, without administrator rights.
;   python packaging\freeze.py
;   iscc packaging\windows\reclass.iss

[Setup]
AppId=io.github.reclass_gui.Reclass
AppName=Reclass
AppVersion=0.1.0
AppPublisher=The Reclass authors
DefaultDirName={autopf}\Reclass
DefaultGroupName=Reclass
PrivilegesRequired=lowest
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=reclass-0.1.0-setup
Compression=lzma2
SolidCompression=yes
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible

[Files]
Source: "..\..\dist\reclass\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Reclass"; Filename: "{app}\reclass-gui.exe"

[Run]
Filename: "{app}\reclass-gui.exe"; Description: "{cm:LaunchProgram,Reclass}"; Flags: nowait postinstall skipifsilent
